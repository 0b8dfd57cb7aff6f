package dev.gedanken.app.view.colour;

import java.awt.Color;

/** Gives every category its own colour, the same in every picture and every session. */
public final class CategoryColours {
    /** Successive hues at this distance never cluster. */
    private static final float GOLDEN_RATIO = 0.618034f;

    private static final float[] SATURATIONS = {0.60f, 0.40f, 0.75f};
    private static final float[] BRIGHTNESSES = {0.85f, 0.65f, 0.50f, 0.75f};

    private CategoryColours() {}

    /**
     * Returns 0xRRGGBB.
     *
     * @param category from 0
     */
    public static int rgb(int category) {
        float hue = (category * GOLDEN_RATIO) % 1f;
        float saturation = SATURATIONS[category % SATURATIONS.length];
        float brightness = BRIGHTNESSES[category / 5 % BRIGHTNESSES.length];
        return Color.HSBtoRGB(hue, saturation, brightness) & 0xFFFFFF;
    }
}
