package dev.gedanken.renderer.plan;

import dev.gedanken.renderer.Comparison.Sign;
import dev.gedanken.renderer.HeatMap;
import dev.gedanken.renderer.Upscale;
import java.util.Locale;

/** The passes that pictures are made of. */
public final class Passes {

    private Passes() {}

    /** Enlarges a straight image in one go. */
    public record Enlarge(Upscale upscale) implements Pass {

        @Override
        public String shader() {
            return upscale.name().toLowerCase(Locale.ROOT);
        }
    }

    /** Measures which way edges run and how clear they are, for each pixel of a straight image. */
    public record FindEdges() implements Pass {

        @Override
        public String shader() {
            return "find_edges";
        }
    }

    /** Enlarges a straight image along the edges that were found in it. */
    public record EnlargeAlongEdges() implements Pass {

        @Override
        public String shader() {
            return "enlarge_along_edges";
        }
    }

    /**
     * Makes an image crisper where that adds no new brightest or darkest colour.
     *
     * @param stops by how many halvings it is weaker than it could be, 0 or more
     * @param alpha how the image and what becomes of it hold their colours
     */
    public record Sharpen(float stops, Alpha alpha) implements Pass {

        @Override
        public String shader() {
            return "sharpen";
        }

        @Override
        public void write(Parameters parameters) {
            parameters.put((float) Math.pow(2, -stops)).put(alpha == Alpha.STRAIGHT);
        }
    }

    /** Whether colours were multiplied by their alpha. */
    public enum Alpha {
        STRAIGHT,
        PREMULTIPLIED
    }

    /** Enlarges a premultiplied image smoothly. */
    public record Stretch() implements Pass {

        @Override
        public String shader() {
            return "stretch";
        }
    }

    /**
     * Blends a straight image in from another of the same size; stays straight.
     *
     * @param share of the first image, from 0 to 1
     */
    public record BlendIn(float share) implements Pass {

        @Override
        public String shader() {
            return "blend_in";
        }

        @Override
        public void write(Parameters parameters) {
            parameters.put(share);
        }
    }

    /** Lays a scalar map in the colours of the second image over what is there. */
    public record Colour(HeatMap heatMap) implements Pass {

        @Override
        public String shader() {
            return "heat_map";
        }

        @Override
        public Blending blending() {
            return Blending.OVER;
        }

        @Override
        public void write(Parameters parameters) {
            parameters
                    .put(heatMap.low(), heatMap.high())
                    .put(heatMap.opacity())
                    .put(heatMap.veil() == HeatMap.Veil.BY_VALUE)
                    .put(heatMap.cells() == HeatMap.Cells.CRISP);
        }
    }

    /**
     * Draws lines around labelled areas, in the colours of the second image.
     *
     * @param widthPixels of the lines
     * @param opacity from 0 to 1
     */
    public record Outline(int widthPixels, float opacity) implements Pass {

        @Override
        public String shader() {
            return "outline";
        }

        @Override
        public Blending blending() {
            return Blending.OVER;
        }

        @Override
        public void write(Parameters parameters) {
            parameters.put(widthPixels).put(opacity);
        }
    }

    /**
     * Lays a canvas over what is there.
     *
     * @param opacity from 0 to 1
     */
    public record Lay(float opacity) implements Pass {

        @Override
        public String shader() {
            return "lay";
        }

        @Override
        public Blending blending() {
            return Blending.OVER;
        }

        @Override
        public void write(Parameters parameters) {
            parameters.put(opacity);
        }
    }

    /**
     * Shows how far two canvases are apart.
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
