package dev.gedanken.app.stage;

import dev.gedanken.app.stage.RendererPreference.Library;
import dev.gedanken.renderer.RendererUnavailableException;
import dev.gedanken.world.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the first library that works.
 *
 * @param key of the text that says what draws instead, after why
 * @param open opens one library, or says why it cannot
 * @param notices hears in a sentence or two why it had to fall back
 * @param <R> what is opened
 */
record LibrarySearch<R>(String key, Function<Library, R> open, Consumer<Message> notices) {
    private static final Logger LOG = LoggerFactory.getLogger(LibrarySearch.class);

    /**
     * Tries the libraries in this order.
     *
     * @throws RendererUnavailableException if none works, saying why
     */
    R first(List<Library> order) {
        List<Message> refusals = new ArrayList<>();
        for (Library library : order) {
            try {
                R opened = open.apply(library);
                if (!refusals.isEmpty()) {
                    notices.accept(Message.of(key, joined(refusals), library.spoken()));
                }
                return opened;
            } catch (RendererUnavailableException | IllegalStateException e) {
                LOG.warn("{} is not available", library.spoken(), e);
                refusals.add(Message.verbatim(String.valueOf(e.getMessage())));
            } catch (LinkageError e) {
                LOG.warn("{}'s native library cannot be loaded", library.spoken(), e);
                refusals.add(Message.of("app.graphics.library", library.spoken()));
            }
        }
        throw new RendererUnavailableException(joined(refusals).english());
    }

    private static Message joined(List<Message> sentences) {
        return sentences.stream()
                .reduce((first, second) -> Message.of("app.graphics.two", first, second))
                .orElseGet(() -> Message.verbatim(""));
    }
}
