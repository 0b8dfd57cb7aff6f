package dev.gedanken.renderer.plan;

import dev.gedanken.renderer.Comparison.Sign;
import dev.gedanken.renderer.HeatMap;
import dev.gedanken.renderer.PixelRectangle;
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

    /** Draws a canvas over whatever is there. */
    public record Show() implements Pass {

        @Override
        public String shader() {
            return "lay";
        }

        @Override
        public void write(Parameters parameters) {
            parameters.put(1f);
        }
    }

    /**
     * Shows how far two frames of one size are apart when they are enlarged.
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

    /** Returns what {@code two_frames.glsl} calls a way to enlarge. */
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
