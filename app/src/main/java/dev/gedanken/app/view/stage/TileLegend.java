package dev.gedanken.app.view.stage;

import dev.gedanken.app.live.snapshot.StageOverlay;
import dev.gedanken.app.live.snapshot.StageTile;
import dev.gedanken.app.look.Compare;
import dev.gedanken.app.look.StageLook;
import dev.gedanken.app.view.text.BranchNames;
import dev.gedanken.app.view.text.LatentTexts;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.model.LatentView;
import dev.gedanken.model.LatentView.ScalarGrid;
import java.util.List;
import java.util.Optional;

/**
 * The meaning of the colours or lines over a tile.
 *
 * @param low the meaning of the first colour of the scale; the whole legend if there is no scale
 * @param high the meaning of the last colour; empty if there is no scale
 */
public record TileLegend(String low, String high) {
    private static final String SEPARATOR = " | ";

    /** The heat maps over frames. */
    public enum Heat {
        /** None. */
        NONE,
        /** The model's uncertainty. */
        UNCERTAINTY,
        /** The error of the dream. */
        ERROR
    }

    /** Returns whether there is a colour scale. */
    public boolean isScale() {
        return !high.isEmpty();
    }

    /** Returns the legend of a tile; empty if its picture is a plain frame. */
    public static Optional<TileLegend> of(StageTile tile, StageLook look, Heat heat, Texts texts) {
        return switch (tile.kind()) {
            case DIFFERENCE -> Optional.of(words(texts.of("legend.difference")));
            case COMPARED -> Optional.of(words(compared(tile, look.compare(), texts)));
            case SHOWN, TRUTH, BRANCH, ACTION, PREVIEW, MODEL, MODEL_TO_COME ->
                    tile.laid()
                            .map(laid -> laid(laid, texts))
                            .or(() -> heat(tile, heat, texts))
                            .or(() -> outlines(tile, look, texts));
        };
    }

    private static Optional<TileLegend> heat(StageTile tile, Heat heat, Texts texts) {
        return switch (heat) {
            case NONE -> Optional.empty();
            case UNCERTAINTY ->
                    tile.uncertainty()
                            .map(grid ->
                                    new TileLegend(
                                            texts.of("legend.sure"),
                                            texts.of("legend.unsure", highest(grid, texts))));
            case ERROR ->
                    tile.truth()
                            .map(truth ->
                                    new TileLegend(
                                            texts.of("legend.right"), texts.of("legend.wrong")));
        };
    }

    private static String highest(ScalarGrid grid, Texts texts) {
        return "%s %s".formatted(texts.number(grid.high(), 1), texts.unit(grid.unit())).strip();
    }

    private static Optional<TileLegend> outlines(StageTile tile, StageLook look, Texts texts) {
        return look.isOutlined() && tile.twin().isPresent()
                ? Optional.of(words(texts.of("legend.outlines")))
                : Optional.empty();
    }

    private static TileLegend laid(StageOverlay laid, Texts texts) {
        String name = new LatentTexts(texts).name(laid.view().name());
        return switch (laid.view()) {
            case ScalarGrid grid ->
                    new TileLegend(texts.number(grid.low(), 1), highest(grid, texts));
            case LatentView.ChannelGrid grid -> new TileLegend("0", texts.of("legend.strongest"));
            case LatentView.Attention heads -> new TileLegend("0", texts.of("legend.strongest"));
            case LatentView.CategoryGrid grid -> words(texts.of("legend.codes"));
            case LatentView.Slots slots -> words(texts.of("legend.slots"));
            case LatentView.Vector _, LatentView.Categories _, LatentView.Tokens _ -> words(name);
        };
    }

    private static String compared(StageTile tile, Compare compare, Texts texts) {
        List<String> names = names(tile, texts);
        return switch (compare.way()) {
            case WIPE -> texts.of("legend.WIPE", names.getFirst(), names.getLast());
            case ONION_SKIN ->
                    texts.of(
                            "legend.ONION_SKIN",
                            names.getFirst(),
                            names.getLast(),
                            Math.round(100 * compare.opacity()));
            case BLINK -> texts.of("legend.BLINK", names.getFirst(), names.getLast());
            case DIFFERENCE ->
                    texts.of("legend.DIFFERENCE", Long.toString(Math.round(compare.gain())));
            case SIGNED_DIFFERENCE ->
                    texts.of("legend.SIGNED_DIFFERENCE", names.getFirst(), names.getLast());
            case CONTOUR -> texts.of("legend.CONTOUR", names.getFirst(), names.getLast());
        };
    }

    /** Returns the names of the two pictures of a comparison. */
    static List<String> names(StageTile tile, Texts texts) {
        return tile.name().isEmpty()
                ? List.of(texts.of("tile.dream"), texts.of("tile.truth"))
                : List.of(new BranchNames(texts).shown(tile.name()).split(" \\| ", 2));
    }

    /** Returns the name of a comparison. */
    static String heading(StageTile tile, Compare compare, Texts texts) {
        return texts.of(
                "tile.compared",
                texts.of("compare." + compare.way()),
                String.join(SEPARATOR, names(tile, texts)));
    }

    private static TileLegend words(String text) {
        return new TileLegend(text, "");
    }
}
