package dev.gedanken.renderer.plan;

import dev.gedanken.renderer.PixelRectangle;
import dev.gedanken.renderer.Upscale;
import java.util.Locale;

/** The passes that draw a tile's frame. */
public final class Passes {

    private Passes() {}

    /** Enlarges an image with straight alpha in one pass. */
    public record Enlarge(Upscale upscale) implements Pass {

        @Override
        public String shader() {
            return upscale.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Measures the direction and clarity of edges at each pixel of an image with straight alpha.
     *
     * @param part the part of the first image that is the image
     */
    public record FindEdges(PixelRectangle part) implements Pass {

        @Override
        public String shader() {
            return "find_edges";
        }

        @Override
        public void write(Parameters parameters) {
            parameters.put(part);
        }
    }

    /**
     * Enlarges an image with straight alpha along the edges found in it.
     *
     * @param part the part of the first image that is the image
     * @param edges the part of the second image that holds its edges, of the same size
     * @param taps how many pixels of the image contribute to a pixel
     */
    public record EnlargeAlongEdges(PixelRectangle part, PixelRectangle edges, Taps taps)
            implements Pass {

        @Override
        public String shader() {
            return taps == Taps.TWELVE ? "enlarge_along_edges" : "enlarge_near_edges";
        }

        @Override
        public void write(Parameters parameters) {
            parameters.put(part).put(edges);
        }
    }

    /** How many pixels around a position are sampled. */
    public enum Taps {
        FOUR,
        TWELVE
    }

    /**
     * Sharpens an image without exceeding the brightest or darkest colour nearby.
     *
     * @param part the part of the first image that is the image
     * @param stops by how many halvings it is weaker than the maximum, 0 or more
     * @param alpha how the image and the result store their colours
     */
    public record Sharpen(PixelRectangle part, float stops, Alpha alpha) implements Pass {

        @Override
        public String shader() {
            return "sharpen";
        }

        @Override
        public void write(Parameters parameters) {
            parameters.put(part).put((float) Math.pow(2, -stops)).put(alpha == Alpha.STRAIGHT);
        }
    }

    /** Whether colours are premultiplied by their alpha. */
    public enum Alpha {
        STRAIGHT,
        PREMULTIPLIED
    }

    /**
     * Enlarges a premultiplied image smoothly.
     *
     * @param part the part of the first image that is the image
     * @param steepness of the blend halfway between two pixels, 1 or more; 1 is bilinear
     */
    public record Stretch(PixelRectangle part, float steepness) implements Pass {

        @Override
        public String shader() {
            return "stretch";
        }

        @Override
        public void write(Parameters parameters) {
            parameters.put(part).put(steepness);
        }
    }

    /**
     * Blends an image with straight alpha in from another of the same size; the result has straight
     * alpha.
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
}
