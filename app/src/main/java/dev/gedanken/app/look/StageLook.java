package dev.gedanken.app.look;

import dev.gedanken.renderer.ColourMap;
import dev.gedanken.renderer.Upscale;

/**
 * The appearance of the stage's pictures.
 *
 * @param upscale how frames are enlarged
 * @param colours of heat maps
 * @param heatPercent how opaque heat maps are, from 0 to 100
 * @param isOutlined whether lines run around the true objects
 * @param isSmoothed whether frames blend into each other; never in recordings
 * @param compare how two pictures are compared
 * @param exportPixels how wide exported pictures are
 */
public record StageLook(
        Upscale upscale,
        ColourMap colours,
        int heatPercent,
        boolean isOutlined,
        boolean isSmoothed,
        Compare compare,
        int exportPixels) {
    /** Crisp pixels and nothing over them. */
    public static final StageLook DEFAULT =
            new StageLook(
                    Upscale.PIXEL_CRISP, ColourMap.MAGMA, 80, false, false, Compare.DEFAULT, 1024);

    /** The narrowest picture that can be exported, in pixels. */
    public static final int LEAST_EXPORT = 64;

    /** The widest. */
    public static final int MOST_EXPORT = 8192;

    private static final int HEAT_NOTCH = 10;

    public StageLook {
        heatPercent = Math.clamp(heatPercent, 0, 100);
        exportPixels = Math.clamp(exportPixels, LEAST_EXPORT, MOST_EXPORT);
    }

    /** A change of one of these values by a key. */
    public enum Change {
        NEXT_UPSCALE,
        NEXT_COLOURS,
        MORE_HEAT,
        LESS_HEAT,
        OUTLINES,
        SMOOTHING,
        NEXT_WAY,
        COMPARE_LESS,
        COMPARE_MORE
    }

    /** Returns this look after a change. */
    public StageLook after(Change change) {
        return switch (change) {
            case NEXT_UPSCALE -> with(after(upscale, Upscale.values()));
            case NEXT_COLOURS -> with(after(colours, ColourMap.values()));
            case MORE_HEAT -> heated(heatPercent + HEAT_NOTCH);
            case LESS_HEAT -> heated(heatPercent - HEAT_NOTCH);
            case OUTLINES -> outlined(!isOutlined);
            case SMOOTHING -> smoothed(!isSmoothed);
            case NEXT_WAY -> with(compare.next());
            case COMPARE_LESS -> with(compare.nudged(-1));
            case COMPARE_MORE -> with(compare.nudged(1));
        };
    }

    private static <T extends Enum<T>> T after(T value, T[] all) {
        return all[(value.ordinal() + 1) % all.length];
    }

    /** Returns this look with another upscaling method. */
    public StageLook with(Upscale other) {
        return new StageLook(
                other, colours, heatPercent, isOutlined, isSmoothed, compare, exportPixels);
    }

    /** Returns this look with heat maps in other colours. */
    public StageLook with(ColourMap other) {
        return new StageLook(
                upscale, other, heatPercent, isOutlined, isSmoothed, compare, exportPixels);
    }

    /** Returns this look with heat maps of another opacity. */
    public StageLook heated(int percent) {
        return new StageLook(
                upscale, colours, percent, isOutlined, isSmoothed, compare, exportPixels);
    }

    /** Returns this look with or without lines around the true objects. */
    public StageLook outlined(boolean are) {
        return new StageLook(upscale, colours, heatPercent, are, isSmoothed, compare, exportPixels);
    }

    /** Returns this look with or without frames that blend into each other. */
    public StageLook smoothed(boolean are) {
        return new StageLook(upscale, colours, heatPercent, isOutlined, are, compare, exportPixels);
    }

    /** Returns this look with another comparison. */
    public StageLook with(Compare other) {
        return new StageLook(
                upscale, colours, heatPercent, isOutlined, isSmoothed, other, exportPixels);
    }

    /** Returns this look with exported pictures of another width. */
    public StageLook exporting(int pixels) {
        return new StageLook(
                upscale, colours, heatPercent, isOutlined, isSmoothed, compare, pixels);
    }
}
