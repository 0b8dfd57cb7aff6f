package dev.gedanken.app.stage;

import dev.gedanken.app.stage.RendererPreference.Library;
import dev.gedanken.renderer.RendererUnavailableException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the first library that works.
 *
 * @param what is drawn, in a sentence, such as "the stage"
 * @param open opens one library, or says why it cannot
 * @param notices hears in a sentence or two why it had to fall back
 * @param <R> what is opened
 */
record LibrarySearch<R>(String what, Function<Library, R> open, Consumer<String> notices) {
    private static final Logger LOG = LoggerFactory.getLogger(LibrarySearch.class);

    /**
     * Tries the libraries in this order.
     *
     * @throws RendererUnavailableException if none works, saying why
     */
    R first(List<Library> order) {
        List<String> refusals = new ArrayList<>();
        for (Library library : order) {
            try {
                R opened = open.apply(library);
                if (!refusals.isEmpty()) {
                    notices.accept(
                            "%s %s draws %s instead."
                                    .formatted(String.join(" ", refusals), library.spoken(), what));
                }
                return opened;
            } catch (RendererUnavailableException | IllegalStateException e) {
                LOG.warn("{} is not available", library.spoken(), e);
                refusals.add(e.getMessage());
            } catch (LinkageError e) {
                LOG.warn("{}'s native library cannot be loaded", library.spoken(), e);
                refusals.add(library.spoken() + "'s native library cannot be loaded.");
            }
        }
        throw new RendererUnavailableException(String.join(" ", refusals));
    }
}
