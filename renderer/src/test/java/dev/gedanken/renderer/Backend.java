package dev.gedanken.renderer;

import static org.junit.jupiter.api.Assumptions.abort;

import dev.gedanken.renderer.gl.OpenGlFrameRenderer;
import dev.gedanken.renderer.gl.OpenGlSpaceRenderer;
import dev.gedanken.renderer.plan.PlanRenderer;
import dev.gedanken.renderer.space.SpaceRenderer;
import dev.gedanken.renderer.vulkan.VulkanFrameRenderer;
import dev.gedanken.renderer.vulkan.VulkanSettings;
import dev.gedanken.renderer.vulkan.VulkanSpaceRenderer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A graphics library to run a test on. */
public enum Backend {
    OPENGL,
    /** With its validation layer, if it is installed. */
    VULKAN;

    /** Returns settings that keep compiled shaders from one test to the next. */
    public static VulkanSettings settings() {
        return VulkanSettings.usual().withShaderCache(Path.of("target", "test-shaders"));
    }

    /** Opens a renderer without validation, for tests that open very many. */
    public PlanRenderer openPlain() {
        return this == OPENGL ? OpenGlFrameRenderer.open() : VulkanFrameRenderer.open(settings());
    }

    /** Opens a renderer of space without validation, for tests that open very many. */
    public SpaceRenderer openPlainSpace() {
        return this == OPENGL ? OpenGlSpaceRenderer.open() : VulkanSpaceRenderer.open(settings());
    }

    /** Opens a renderer of space, or skips the test if this machine has none of the kind. */
    public OpenSpace openSpace() {
        List<String> complaints = new CopyOnWriteArrayList<>();
        try {
            return new OpenSpace(
                    switch (this) {
                        case OPENGL -> OpenGlSpaceRenderer.open();
                        case VULKAN ->
                                VulkanSpaceRenderer.open(
                                        settings().withValidation(complaints::add));
                    },
                    complaints);
        } catch (RendererUnavailableException e) {
            return abort(e.getMessage());
        }
    }

    /** Opens a renderer, or skips the test if this machine has none of the kind. */
    public OpenBackend open() {
        List<String> complaints = new CopyOnWriteArrayList<>();
        try {
            return new OpenBackend(
                    switch (this) {
                        case OPENGL -> OpenGlFrameRenderer.open();
                        case VULKAN ->
                                VulkanFrameRenderer.open(
                                        settings().withValidation(complaints::add));
                    },
                    complaints);
        } catch (RendererUnavailableException e) {
            return abort(e.getMessage());
        }
    }
}
