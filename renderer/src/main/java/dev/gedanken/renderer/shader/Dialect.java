package dev.gedanken.renderer.shader;

import java.util.Locale;

/** The parts of shaders that differ between graphics libraries. */
public enum Dialect {
    OPENGL,
    VULKAN;

    /** Returns the file that comes before every shader of this stage, without its folder. */
    String prelude(Stage stage) {
        return "%s.%s.glsl".formatted(name().toLowerCase(Locale.ROOT), stage.extension());
    }
}
