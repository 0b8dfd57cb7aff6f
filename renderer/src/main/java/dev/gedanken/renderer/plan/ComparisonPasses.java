package dev.gedanken.renderer.plan;

import dev.gedanken.renderer.Comparison.Sign;
import dev.gedanken.renderer.Upscale;

/** The passes that show where two pictures differ. */
public final class ComparisonPasses {

    private ComparisonPasses() {}

    /**
     * Shows the difference of two frames of one size when they are enlarged.
     *
     * @param sign whether the direction shows
     * @param gain by which the difference is multiplied
     * @param upscale nearest, crisp or bilinear
     */
    public record DifferFrames(Sign sign, float gain, Upscale upscale) implements Pass {

        @Override
        public String shader() {
            return "differ_frames";
        }

        @Override
        public void write(Parameters parameters) {
            parameters.put(gain).put(sign == Sign.SIGNED).put(way(upscale));
        }
    }

    /**
     * Marks the pixels in which two frames of one size differ when they are enlarged.
     *
     * @param threshold the smallest difference that counts
     * @param upscale nearest, crisp or bilinear
     */
    public record ChangesInFrames(float threshold, Upscale upscale) implements Pass {

        @Override
        public String shader() {
            return "changes_in_frames";
        }

        @Override
        public void write(Parameters parameters) {
            parameters.put(threshold).put(way(upscale));
        }
    }

    /** Returns the number of an upscaling method in {@code two_frames.glsl}. */
    private static int way(Upscale upscale) {
        return switch (upscale) {
            case NEAREST -> 0;
            case PIXEL_CRISP -> 1;
            case BILINEAR -> 2;
            default ->
                    throw new IllegalArgumentException(
                            "Frames are not compared while they are enlarged " + upscale + ".");
        };
    }

    /**
     * Shows the difference of two canvases.
     *
     * @param sign whether the direction shows
     * @param gain by which the difference is multiplied
     */
    public record Differ(Sign sign, float gain) implements Pass {

        @Override
        public String shader() {
            return "differ";
        }

        @Override
        public void write(Parameters parameters) {
            parameters.put(gain).put(sign == Sign.SIGNED);
        }
    }

    /**
     * Marks the pixels in which two canvases differ.
     *
     * @param threshold the smallest difference that counts
     */
    public record Changes(float threshold) implements Pass {

        @Override
        public String shader() {
            return "changes";
        }

        @Override
        public void write(Parameters parameters) {
            parameters.put(threshold);
        }
    }

    /**
     * Draws a line around the pixels that are marked.
     *
     * @param widthPixels of the line
     * @param argb its colour, {@code 0xAARRGGBB}, not premultiplied
     */
    public record Surround(int widthPixels, int argb) implements Pass {
        private static final float MOST = 255f;

        @Override
        public String shader() {
            return "surround";
        }

        @Override
        public Blending blending() {
            return Blending.OVER;
        }

        @Override
        public void write(Parameters parameters) {
            parameters.put(channel(16), channel(8), channel(0), channel(24)).put(widthPixels);
        }

        private float channel(int shift) {
            return ((argb >>> shift) & 0xFF) / MOST;
        }
    }
}
