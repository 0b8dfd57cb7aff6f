package dev.gedanken.app.view.stage;

import dev.gedanken.app.live.snapshot.StageOverlay;
import dev.gedanken.app.live.snapshot.StageTile;
import dev.gedanken.app.live.snapshot.StageTile.Kind;
import dev.gedanken.app.look.StageLook;
import dev.gedanken.app.view.playback.Playback;
import dev.gedanken.app.view.stage.TileLegend.Heat;
import dev.gedanken.app.view.text.BranchNames;
import dev.gedanken.app.view.text.LatentTexts;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.play.PlaySource;
import java.util.Optional;

/**
 * The heading of a tile of the stage.
 *
 * @param title its content
 * @param step its step, with the time of the world and whether it is paused
 * @param shortStep its step, for narrow tiles
 * @param legend the meaning of its colours; empty for a plain frame
 * @param figure its distance from the truth; empty if not shown
 */
public record TileHeading(
        String title, String step, String shortStep, Optional<TileLegend> legend, String figure) {

    /**
     * Returns the heading of a tile for the state of play {@code playback}.
     *
     * @param heat the heat map over the frames
     */
    public static TileHeading of(
            StageTile tile, Playback playback, StageLook look, Heat heat, Texts texts) {
        boolean isPaused = tile.isDriven() && !playback.isRunning();
        String step = Playback.stepText(tile.step(), texts);
        return new TileHeading(
                title(tile, playback, look, heat, texts),
                isPaused ? texts.of("tile.paused", step) : step,
                texts.of("tile.step.short", Long.toString(tile.step())),
                TileLegend.of(tile, look, heat, texts),
                figure(tile, texts));
    }

    /** The overlay comes before the branch, whose name may be cut off. */
    private static String title(
            StageTile tile, Playback playback, StageLook look, Heat heat, Texts texts) {
        String laid = tile.laid().map(view -> name(view, texts)).orElse("");
        String over = laid.isEmpty() ? heated(tile, heat).map(texts::of).orElse("") : laid;
        String kind = named(tile, playback, look, texts);
        String covered = over.isEmpty() ? kind : texts.of("tile.laid", kind, over);
        String title =
                tile.kind() == Kind.SHOWN
                        ? texts.of(
                                "tile.branch", covered, new BranchNames(texts).shown(tile.name()))
                        : covered;
        boolean isWithoutPicture = tile.isBlank() && tile.kind() != Kind.MODEL_TO_COME;
        return isWithoutPicture ? texts.of("tile.blank", title) : title;
    }

    private static Optional<String> heated(StageTile tile, Heat heat) {
        boolean isThere =
                switch (heat) {
                    case NONE -> false;
                    case UNCERTAINTY -> tile.uncertainty().isPresent();
                    case ERROR -> tile.truth().isPresent() && tile.kind() != Kind.DIFFERENCE;
                };
        return isThere && tile.kind() != Kind.COMPARED
                ? Optional.of("tile.heat." + heat)
                : Optional.empty();
    }

    private static String named(StageTile tile, Playback playback, StageLook look, Texts texts) {
        return switch (tile.kind()) {
            case SHOWN -> texts.of(source(playback.source()));
            case TRUTH -> texts.of("tile.truth");
            case BRANCH -> new BranchNames(texts).brief(tile.name());
            case ACTION -> texts.action(tile.name());
            case DIFFERENCE -> texts.of("tile.difference");
            case COMPARED -> TileLegend.heading(tile, look.compare(), texts);
            case PREVIEW -> texts.of("tile.preview");
            case MODEL -> tile.name();
            case MODEL_TO_COME -> texts.of("tile.to.come", tile.name());
        };
    }

    private static String name(StageOverlay laid, Texts texts) {
        String view = new LatentTexts(texts).name(laid.view().name());
        return laid.plane().isPresent() ? view + " " + laid.plane().getAsInt() : view;
    }

    private static String source(PlaySource source) {
        return switch (source) {
            case MODEL -> "tile.dream";
            case CORRECTED -> "tile.corrected";
            case TRUTH -> "tile.truth";
        };
    }

    private static String figure(StageTile tile, Texts texts) {
        boolean says =
                switch (tile.kind()) {
                    case BRANCH, ACTION, MODEL -> true;
                    case SHOWN, TRUTH, DIFFERENCE, COMPARED, PREVIEW, MODEL_TO_COME -> false;
                };
        return says && tile.psnr().isPresent()
                ? texts.number(tile.psnr().getAsDouble(), 1) + " dB"
                : "";
    }
}
