package dev.gedanken.measure;

import dev.gedanken.world.Frame;

/** The part of the picture that really changed. */
public final class DynamicRegion {
    /** Change of any channel, in grey levels, from which a pixel counts as changed. */
    private static final int THRESHOLD = 8;

    private DynamicRegion() {}

    /** Returns, row by row, which pixels differ between two true frames. */
    public static boolean[] between(Frame before, Frame after) {
        boolean[] changed = new boolean[before.width() * before.height()];
        for (int i = 0; i < changed.length; i++) {
            int x = i % before.width();
            int y = i / before.width();
            for (int c = 0; c < Frame.CHANNELS; c++) {
                changed[i] |=
                        Math.abs(before.channel(x, y, c) - after.channel(x, y, c)) > THRESHOLD;
            }
        }
        return changed;
    }
}
