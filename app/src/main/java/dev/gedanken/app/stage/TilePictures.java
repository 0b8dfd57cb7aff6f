package dev.gedanken.app.stage;

import dev.gedanken.app.live.snapshot.StageTile;
import dev.gedanken.app.live.snapshot.StageTile.Kind;
import dev.gedanken.app.look.Compare;
import dev.gedanken.app.look.StageLook;
import dev.gedanken.app.stage.StageLayout.Overlay;
import dev.gedanken.model.LatentView.ScalarGrid;
import dev.gedanken.renderer.Layout;
import dev.gedanken.renderer.Outlines;
import dev.gedanken.renderer.Picture;
import dev.gedanken.renderer.Tile;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.Frame;
import java.util.List;
import java.util.Optional;

/** Describes for the renderer how to draw a tile of the stage. Belongs to one thread. */
final class TilePictures {
    private final FramePixels first = new FramePixels();
    private final FramePixels second = new FramePixels();

    /**
     * A picture and its tiles.
     *
     * @param tiles valid until the next one is requested
     */
    record Composed(Picture picture, List<Tile> tiles) {}

    /**
     * Returns how a tile is drawn.
     *
     * @param overlay the overlay of its frame
     * @param blend the blend from the frame before, if any
     * @param nanos the current time, for blinking
     */
    Composed of(
            StageTile tile, StageLook look, Overlay overlay, Optional<Blend> blend, long nanos) {
        return tile.kind() == Kind.COMPARED
                ? compared(tile, look, nanos)
                : single(tile, look, overlay, blend);
    }

    private Composed compared(StageTile tile, StageLook look, long nanos) {
        Compare compare = look.compare();
        Tile dreamed = first.tile(tile.frame());
        Tile other = second.tile(tile.truth().orElse(tile.frame()));
        boolean isDreamFirst = compare.way() == Compare.Way.WIPE;
        return new Composed(
                Picture.of(compare.comparison(nanos)).with(look.upscale()),
                isDreamFirst ? List.of(dreamed, other) : List.of(other, dreamed));
    }

    private Composed single(
            StageTile tile, StageLook look, Overlay overlay, Optional<Blend> blend) {
        Tile drawn = first.tile(frame(tile));
        Tile smooth =
                blend.map(from -> drawn.blendedFrom(second.source(from.before()), from.share()))
                        .orElse(drawn);
        Tile heated =
                tile.laid()
                        .map(laid -> StageOverlayPainter.over(smooth, laid, look))
                        .orElseGet(() -> heated(smooth, tile, look, overlay));
        Tile outlined = outlines(tile, look).map(lines -> heated.under(lines)).orElse(heated);
        return new Composed(
                Picture.of(new Layout.Single()).with(look.upscale()), List.of(outlined));
    }

    private static Tile heated(Tile smooth, StageTile tile, StageLook look, Overlay overlay) {
        return heat(tile, overlay)
                .map(grid ->
                        smooth.under(FramePixels.heatMap(grid, look.colours(), look.heatPercent())))
                .orElse(smooth);
    }

    private static Frame frame(StageTile tile) {
        return tile.kind() == Kind.DIFFERENCE
                ? FrameMix.difference(tile.frame(), tile.truth().orElse(tile.frame()))
                : tile.frame();
    }

    private static Optional<Outlines> outlines(StageTile tile, StageLook look) {
        return look.isOutlined() && tile.kind() != Kind.DIFFERENCE
                ? tile.twin().flatMap(Twin::mask).map(FramePixels::labels).map(Outlines::of)
                : Optional.empty();
    }

    private static Optional<ScalarGrid> heat(StageTile tile, Overlay overlay) {
        if (tile.kind() == Kind.DIFFERENCE) {
            return Optional.empty();
        }
        return switch (overlay) {
            case NONE -> Optional.empty();
            case UNCERTAINTY -> tile.uncertainty();
            case ERROR -> tile.truth().map(truth -> FrameMix.error(tile.frame(), truth));
        };
    }
}
