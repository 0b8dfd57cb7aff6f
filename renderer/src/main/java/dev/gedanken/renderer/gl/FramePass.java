package dev.gedanken.renderer.gl;

import static org.lwjgl.opengl.GL33C.GL_BLEND;
import static org.lwjgl.opengl.GL33C.glDisable;

import dev.gedanken.renderer.PixelRectangle;
import dev.gedanken.renderer.Upscale;

/** Draws a frame enlarged; replaces what was there, so that clear parts of a frame stay clear. */
final class FramePass implements AutoCloseable {
    private final Program program;
    private final FullTriangle triangle;

    FramePass(Upscale upscale, FullTriangle triangle) {
        this.triangle = triangle;
        this.program =
                switch (upscale) {
                    case NEAREST -> new Program("sampling.glsl", "nearest.frag");
                    case PIXEL_CRISP ->
                            new Program("sampling.glsl", "blend.glsl", "pixel_crisp.frag");
                    case BILINEAR -> new Program("sampling.glsl", "blend.glsl", "bilinear.frag");
                    case CATMULL_ROM -> new Program("sampling.glsl", "catmull_rom.frag");
                    case PIXEL_ART -> new Program("sampling.glsl", "pixel_art.frag");
                };
    }

    void draw(Texture frame, PixelRectangle placement) {
        program.use();
        program.set("placement", placement);
        program.setSampler("source", 0);
        frame.bindTo(0);
        glDisable(GL_BLEND);
        triangle.draw(placement);
    }

    @Override
    public void close() {
        program.close();
    }
}
