package dev.gedanken.app.view.stage;

import dev.gedanken.app.live.snapshot.StageOverlay;
import dev.gedanken.app.live.snapshot.StageTile;
import dev.gedanken.app.view.playback.Playback;
import dev.gedanken.app.view.text.BranchNames;
import dev.gedanken.app.view.text.LatentTexts;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.play.PlaySource;
import java.util.Locale;

/**
 * What stands over a tile of the stage.
 *
 * @param title what it shows
 * @param figure how far it is from the truth; empty if that is not said
 */
public record TileHeading(String title, String figure) {

    /** Returns the heading of a tile while play is as {@code playback} says. */
    public static TileHeading of(StageTile tile, Playback playback, Texts texts) {
        String shown =
                switch (tile.kind()) {
                    case SHOWN -> texts.of(source(playback.source()));
                    case TRUTH -> texts.of("tile.truth");
                    case BRANCH -> new BranchNames(texts).shown(tile.name());
                    case ACTION -> texts.action(tile.name());
                    case DIFFERENCE -> texts.of("tile.difference");
                    case COMPARED ->
                            tile.name().isEmpty()
                                    ? texts.of("tile.wipe")
                                    : new BranchNames(texts).shown(tile.name());
                    case PREVIEW -> texts.of("tile.preview");
                };
        String title =
                tile.laid()
                        .map(laid -> texts.of("tile.laid", shown, name(laid, texts)))
                        .orElse(shown);
        String drawn = tile.isBlank() ? texts.of("tile.blank", title) : title;
        boolean isPaused = tile.isDriven() && !playback.isRunning();
        return new TileHeading(isPaused ? texts.of("tile.paused", drawn) : drawn, figure(tile));
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

    private static String figure(StageTile tile) {
        boolean says = tile.kind() == StageTile.Kind.BRANCH || tile.kind() == StageTile.Kind.ACTION;
        return says && tile.psnr().isPresent()
                ? String.format(Locale.ROOT, "%.1f dB", tile.psnr().getAsDouble())
                : "";
    }
}
