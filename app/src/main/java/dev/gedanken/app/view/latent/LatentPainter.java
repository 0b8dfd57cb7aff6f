package dev.gedanken.app.view.latent;

import dev.gedanken.app.view.colour.CategoryColours;
import dev.gedanken.app.view.colour.ColourScale;
import dev.gedanken.app.view.colour.SlotColours;
import dev.gedanken.app.view.text.LatentTexts;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.model.LatentView;
import dev.gedanken.model.LatentView.Attention;
import dev.gedanken.model.LatentView.Categories;
import dev.gedanken.model.LatentView.CategoryGrid;
import dev.gedanken.model.LatentView.ChannelGrid;
import dev.gedanken.model.LatentView.ScalarGrid;
import dev.gedanken.model.LatentView.Slots;
import dev.gedanken.model.LatentView.Tokens;
import dev.gedanken.model.LatentView.Vector;
import dev.gedanken.plugin.LatentPicture;
import dev.gedanken.tensor.Tensor;
import java.util.Locale;
import java.util.function.DoubleToIntFunction;

/** Paints latent views according to their kind, with a square for every number. */
public final class LatentPainter {

    /** Largest width of a picture of many tiles, in pixels. */
    public static final int WIDTH = 260;

    /** Width of a picture of one tile, so that two fit next to each other. */
    public static final int HALF_WIDTH = 128;

    private static final int BAR = 13;
    private static final int TOKEN = 10;

    /** Pictures have English texts, for any panel; our own panels use the window's language. */
    private static final LatentTexts WORDS = new LatentTexts(Texts.in(Locale.ENGLISH));

    private LatentPainter() {}

    /** Returns the picture of a view. */
    public static LatentPicture paint(LatentView view) {
        return switch (view) {
            case ScalarGrid grid -> paint(grid);
            case ChannelGrid grid -> paint(grid);
            case CategoryGrid grid -> paint(grid);
            case Vector vector -> paint(vector);
            case Categories categories -> paint(categories);
            case Tokens tokens -> paint(tokens);
            case Slots slots -> paint(slots);
            case Attention attention -> paint(attention);
        };
    }

    private static LatentPicture paint(ScalarGrid grid) {
        long[] shape = grid.values().shape();
        TileSheet sheet = new TileSheet(1, (int) shape[0], (int) shape[1], 2, HALF_WIDTH);
        fill(sheet, grid.values(), share(grid.low(), grid.high(), ColourScale.MAGMA));
        return picture(sheet, grid);
    }

    private static LatentPicture paint(ChannelGrid grid) {
        TileSheet sheet = sheet(grid.values());
        ColourScale map = grid.low() < 0 ? ColourScale.DIVERGING : ColourScale.VIRIDIS;
        fill(sheet, grid.values(), share(grid.low(), grid.high(), map));
        return picture(sheet, grid);
    }

    private static LatentPicture paint(CategoryGrid grid) {
        TileSheet sheet = sheet(grid.values());
        fill(sheet, grid.values(), index -> CategoryColours.rgb((int) index));
        return picture(sheet, grid);
    }

    /** Bars, starting from the middle if there are negative numbers. */
    private static LatentPicture paint(Vector vector) {
        Tensor values = vector.values();
        TileSheet sheet = TileSheet.ofSequence((int) values.size(), WIDTH / BAR, BAR);
        double range = vector.high() - vector.low();
        double zero = Math.clamp(-vector.low() / range, 0, 1);
        for (int i = 0; i < values.size(); i++) {
            double share = Math.clamp((values.get(i) - vector.low()) / range, 0, 1);
            int rgb = share < zero ? ColourScale.DIVERGING.rgb(0) : ColourScale.DIVERGING.rgb(1);
            sheet.bar(i, zero, share, rgb);
        }
        return picture(sheet, vector);
    }

    private static LatentPicture paint(Categories categories) {
        long[] shape = categories.values().shape();
        TileSheet sheet = new TileSheet(1, (int) shape[0], (int) shape[1], 2, WIDTH);
        fill(sheet, categories.values(), share(0, 1, ColourScale.VIRIDIS));
        return picture(sheet, categories);
    }

    private static LatentPicture paint(Tokens tokens) {
        Tensor values = tokens.values();
        TileSheet sheet = TileSheet.ofSequence((int) values.size(), WIDTH / TOKEN, TOKEN);
        fill(sheet, values, index -> CategoryColours.rgb((int) index));
        return picture(sheet, tokens);
    }

    /** Every slot in its own colour. */
    private static LatentPicture paint(Slots slots) {
        Tensor values = slots.values();
        TileSheet sheet = sheet(values);
        long[] shape = values.shape();
        int plane = (int) (shape[1] * shape[2]);
        for (int i = 0; i < values.size(); i++) {
            sheet.set(i, dimmed(SlotColours.rgb(i / plane), values.get(i)));
        }
        return picture(sheet, slots);
    }

    private static int dimmed(int rgb, double share) {
        double light = Math.clamp(share, 0, 1);
        int red = (int) Math.round((rgb >> 16 & 0xFF) * light);
        int green = (int) Math.round((rgb >> 8 & 0xFF) * light);
        int blue = (int) Math.round((rgb & 0xFF) * light);
        return red << 16 | green << 8 | blue;
    }

    /** Every head on its own scale, because heads differ in their spread. */
    private static LatentPicture paint(Attention attention) {
        Tensor values = attention.values();
        TileSheet sheet = sheet(values);
        long[] shape = values.shape();
        int plane = (int) (shape[1] * shape[2]);
        for (int head = 0; head < shape[0]; head++) {
            double highest = Double.MIN_NORMAL;
            for (int i = 0; i < plane; i++) {
                highest = Math.max(highest, values.get(head * plane + i));
            }
            for (int i = 0; i < plane; i++) {
                int at = head * plane + i;
                sheet.set(at, ColourScale.VIRIDIS.rgb(values.get(at) / highest));
            }
        }
        return picture(sheet, attention);
    }

    private static LatentPicture picture(TileSheet sheet, LatentView view) {
        return sheet.picture(view.name(), WORDS.caption(view));
    }

    private static TileSheet sheet(Tensor values) {
        long[] shape = values.shape();
        return new TileSheet((int) shape[0], (int) shape[1], (int) shape[2], 3, WIDTH);
    }

    private static void fill(TileSheet sheet, Tensor values, DoubleToIntFunction colour) {
        for (int i = 0; i < values.size(); i++) {
            sheet.set(i, colour.applyAsInt(values.get(i)));
        }
    }

    private static DoubleToIntFunction share(float low, float high, ColourScale map) {
        return value -> map.rgb((value - low) / (high - low));
    }
}
