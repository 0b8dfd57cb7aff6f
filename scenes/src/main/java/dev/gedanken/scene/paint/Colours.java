package dev.gedanken.scene.paint;

/** Arithmetic on colours, {@code 0xRRGGBB}, with IEEE-exact operations only. */
public final class Colours {
    private static final double SECTOR = 60;
    private static final int MOST = 255;

    private Colours() {}

    /** Returns the colour whose hue lies {@code degrees} farther round the wheel, as light and as vivid. */
    public static int turned(int rgb, double degrees) {
        if (degrees == 0) {
            return rgb;
        }
        int red = rgb >> 16 & 0xFF;
        int green = rgb >> 8 & 0xFF;
        int blue = rgb & 0xFF;
        int most = Math.max(red, Math.max(green, blue));
        int least = Math.min(red, Math.min(green, blue));
        return most == least
                ? rgb
                : ofHue(hue(red, green, blue, most, least) + degrees, most, least);
    }

    /** Returns the colour between two, {@code share} (0..1) of the way from the first to the second. */
    public static int between(int from, int to, double share) {
        return channel(from >> 16, to >> 16, share) << 16
                | channel(from >> 8, to >> 8, share) << 8
                | channel(from, to, share);
    }

    private static double hue(int red, int green, int blue, int most, int least) {
        double span = most - least;
        if (most == red) {
            return SECTOR * ((green - blue) / span);
        }
        if (most == green) {
            return SECTOR * ((blue - red) / span + 2);
        }
        return SECTOR * ((red - green) / span + 4);
    }

    private static int ofHue(double hue, int most, int least) {
        return level(hue, 5, most, least) << 16
                | level(hue, 3, most, least) << 8
                | level(hue, 1, most, least);
    }

    /** The closed form of HSV to RGB: each channel is the same trapezium over hue, shifted. */
    private static int level(double hue, int shift, int most, int least) {
        double k = (shift + hue / SECTOR) % 6;
        k = k < 0 ? k + 6 : k;
        double below = Math.clamp(Math.min(k, 4 - k), 0.0, 1.0);
        return Math.clamp((int) (most - (most - least) * below + 0.5), 0, MOST);
    }

    private static int channel(int from, int to, double share) {
        int a = from & 0xFF;
        int b = to & 0xFF;
        return (int) (a + (b - a) * share + 0.5);
    }
}
