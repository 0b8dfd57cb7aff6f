package dev.gedanken.renderer.plan;

import dev.gedanken.renderer.HeatMap;

/** The passes that draw something over the existing picture. */
public final class OverlayPasses {

    private OverlayPasses() {}

    /** Draws a scalar map in the colours of the second image over the picture. */
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
     * Draws the colours of a grid over the picture.
     *
     * @param opacity from 0 to 1
     */
    public record LayColours(float opacity) implements Pass {

        @Override
        public String shader() {
            return "colour_layer";
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
     * Blends a canvas over the picture.
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

    /** Draws a canvas over everything that is there. */
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
}
