package dev.gedanken.app.stage;

import dev.gedanken.app.stage.RendererPreference.Library;
import dev.gedanken.renderer.Refusal;
import dev.gedanken.renderer.RendererInfo;
import dev.gedanken.renderer.RendererUnavailableException;
import dev.gedanken.renderer.gl.OpenGlSpaceRenderer;
import dev.gedanken.renderer.space.ReopeningSpaceRenderer;
import dev.gedanken.renderer.space.SpaceRenderer;
import dev.gedanken.renderer.vulkan.VulkanSpaceRenderer;
import dev.gedanken.world.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Opens the renderer for latent space: with the library that draws the stage, or else the other
 * one.
 */
final class SpaceRenderers {
    private static final List<Library> IN_SPACE = List.of(Library.OPENGL, Library.VULKAN);

    private SpaceRenderers() {}

    /**
     * Opens the first renderer that works, and a new one if its device is lost.
     *
     * @param stage the stage's renderer
     * @param notices receives a sentence or two about why another library had to take over
     * @throws RendererUnavailableException if neither works, with the reasons
     */
    static SpaceRenderer open(
            RendererPreference preference, RendererInfo stage, Consumer<Message> notices) {
        var search =
                new LibrarySearch<>(
                        "app.graphics.instead.space",
                        library -> open(library, preference),
                        notices);
        return new ReopeningSpaceRenderer(() -> search.first(order(stage)));
    }

    /** Returns the libraries to try, in order. */
    static List<Library> order(RendererInfo stage) {
        List<Library> order = new ArrayList<>(IN_SPACE);
        IN_SPACE.stream()
                .filter(library -> stage.backend().startsWith(library.spoken()))
                .findFirst()
                .ifPresent(library -> {
                    order.remove(library);
                    order.addFirst(library);
                });
        return List.copyOf(order);
    }

    private static SpaceRenderer open(Library library, RendererPreference preference) {
        return switch (library) {
            case OPENGL -> OpenGlSpaceRenderer.open();
            case VULKAN -> VulkanSpaceRenderer.open(preference.vulkan());
            case PROCESSOR ->
                    throw new RendererUnavailableException(Refusal.of("renderer.space.processor"));
        };
    }
}
