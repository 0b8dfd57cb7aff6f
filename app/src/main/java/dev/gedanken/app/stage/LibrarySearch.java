package dev.gedanken.app.stage;

import dev.gedanken.app.stage.RendererPreference.Library;
import dev.gedanken.renderer.Refusal;
import dev.gedanken.renderer.RendererUnavailableException;
import dev.gedanken.world.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the first library that works.
 *
 * @param key of the text that names the replacement after the reason
 * @param open opens one library, or throws the reason
 * @param notices receives a sentence or two about why it had to fall back
 * @param <R> what is opened
 */
record LibrarySearch<R>(String key, Function<Library, R> open, Consumer<Message> notices) {
    private static final Logger LOG = LoggerFactory.getLogger(LibrarySearch.class);

    /**
     * Tries the libraries in this order.
     *
     * @throws RendererUnavailableException if none works, with the reasons
     */
    R first(List<Library> order) {
        List<Refusal> refusals = new ArrayList<>();
        for (Library library : order) {
            try {
                R opened = open.apply(library);
                joined(refusals)
                        .map(RendererMessages::of)
                        .ifPresent(why -> notices.accept(Message.of(key, why, library.spoken())));
                return opened;
            } catch (RendererUnavailableException e) {
                LOG.warn("{} is not available", library.spoken(), e);
                refusals.add(e.refusal());
            } catch (IllegalStateException e) {
                LOG.warn("{} fails", library.spoken(), e);
                refusals.add(Refusal.of("renderer.fails", library.spoken()));
            } catch (LinkageError e) {
                LOG.warn("{}'s native library cannot be loaded", library.spoken(), e);
                refusals.add(Refusal.of("renderer.library", library.spoken()));
            }
        }
        throw new RendererUnavailableException(
                joined(refusals).orElse(Refusal.of("renderer.none")));
    }

    private static Optional<Refusal> joined(List<Refusal> sentences) {
        return sentences.stream().reduce(Refusal::then);
    }
}
