package dev.gedanken.renderer;

import static org.junit.jupiter.api.Assumptions.abort;

import dev.gedanken.renderer.gl.OpenGlFrameRenderer;
import dev.gedanken.renderer.vulkan.VulkanFrameRenderer;
import dev.gedanken.renderer.vulkan.VulkanSettings;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A graphics library to run a test on. */
public enum Backend {
    OPENGL,
    /** With its validation layer, where that is installed. */
    VULKAN;

    /** Opens a renderer, or skips the test where this machine has none of the kind. */
    public OpenBackend open() {
        List<String> complaints = new CopyOnWriteArrayList<>();
        try {
            return new OpenBackend(
                    switch (this) {
                        case OPENGL -> OpenGlFrameRenderer.open();
                        case VULKAN ->
                                VulkanFrameRenderer.open(
                                        VulkanSettings.usual().withValidation(complaints::add));
                    },
                    complaints);
        } catch (RendererUnavailableException e) {
            return abort(e.getMessage());
        }
    }
}
