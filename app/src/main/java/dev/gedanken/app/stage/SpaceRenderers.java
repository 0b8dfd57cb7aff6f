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

/** Opens what draws latent space: the library that draws the stage, else the other one. */
final class SpaceRenderers {
    private static final List<Library> IN_SPACE = List.of(Library.OPENGL, Library.VULKAN);

    private SpaceRenderers() {}

    /**
     * Opens the first renderer that works, and another one if its device is lost.
     *
     * @param stage what draws the stage
     * @param notices hears in a sentence or two why another library had to take over
     * @throws RendererUnavailableException if neither works, saying why
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

    /** Returns what to try, in this order. */
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
