package dev.gedanken.app.view;

import java.awt.Color;

/** Gives every category its own colour, the same in every picture and every session. */
public final class CategoryColours {
    /** Successive hues at this distance never bunch up. */
    private static final float GOLDEN_RATIO = 0.618034f;

    private static final float[] SATURATIONS = {0.70f, 0.45f, 0.85f};
    private static final float[] BRIGHTNESSES = {0.95f, 0.75f, 0.55f, 0.85f};

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
