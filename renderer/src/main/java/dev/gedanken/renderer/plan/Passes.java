package dev.gedanken.renderer.plan;

import dev.gedanken.renderer.PixelRectangle;
import dev.gedanken.renderer.Upscale;
import java.util.Locale;

/** The passes that draw a tile's frame. */
public final class Passes {

    private Passes() {}

    /** Enlarges a straight image in one go. */
    public record Enlarge(Upscale upscale) implements Pass {

        @Override
        public String shader() {
            return upscale.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Measures which way edges run and how clear they are, for each pixel of a straight image.
     *
     * @param part of the first image that is the image
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
     * Enlarges a straight image along the edges that were found in it.
     *
     * @param part of the first image that is the image
     * @param edges the part of the second image that holds its edges, of the same size
     * @param taps how many pixels of the image a pixel is made of
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

    /** How many pixels around a place are looked at. */
    public enum Taps {
        FOUR,
        TWELVE
    }

    /**
     * Makes an image crisper where that adds no new brightest or darkest colour.
     *
     * @param part of the first image that is the image
     * @param stops by how many halvings it is weaker than it could be, 0 or more
     * @param alpha how the image and what becomes of it hold their colours
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

    /** Whether colours were multiplied by their alpha. */
    public enum Alpha {
        STRAIGHT,
        PREMULTIPLIED
    }

    /**
     * Enlarges a premultiplied image smoothly.
     *
     * @param part of the first image that is the image
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
}
