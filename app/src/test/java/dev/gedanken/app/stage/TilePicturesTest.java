package dev.gedanken.app.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.live.snapshot.StageOverlay;
import dev.gedanken.app.live.snapshot.StageTile;
import dev.gedanken.app.look.Compare.Way;
import dev.gedanken.app.look.StageLook;
import dev.gedanken.app.stage.StageLayout.Overlay;
import dev.gedanken.app.testing.Snapshots;
import dev.gedanken.model.LatentView.Slots;
import dev.gedanken.renderer.ColourMap;
import dev.gedanken.renderer.Comparison;
import dev.gedanken.renderer.Layout;
import dev.gedanken.renderer.Tile;
import dev.gedanken.renderer.Upscale;
import dev.gedanken.tensor.Tensor;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TilePicturesTest {
    private static final int DREAM = 60;

    @TempDir private Path folder;

    private final TilePictures pictures = new TilePictures();
    private Optional<LiveSnapshot> moment = Optional.empty();
    private Optional<StageOverlay> laid = Optional.empty();

    @BeforeEach
    void play() {
        moment = Optional.of(Snapshots.after(folder, 3));
    }

    private StageTile tile(StageTile.Kind kind) {
        StageTile shown = moment.orElseThrow().tiles().getFirst();
        return new StageTile(
                kind,
                "",
                0,
                3,
                true,
                shown.frame(),
                false,
                shown.truth(),
                shown.psnr(),
                shown.uncertainty(),
                laid,
                moment.orElseThrow().state().twin());
    }

    private TilePictures.Composed shown(StageLook look, Overlay overlay) {
        return pictures.of(tile(StageTile.Kind.SHOWN), look, overlay, Optional.empty(), 0);
    }

    private TilePictures.Composed compared(Way way) {
        StageLook look = StageLook.DEFAULT;
        return pictures.of(
                tile(StageTile.Kind.COMPARED),
                look.with(look.compare().in(way)),
                Overlay.NONE,
                Optional.empty(),
                0);
    }

    private static int red(Tile tile) {
        return tile.frame().rgba().get(0) & 0xFF;
    }

    @Test
    void aPlainTileIsItsFrameAndNothingElse() {
        TilePictures.Composed plain = shown(StageLook.DEFAULT, Overlay.NONE);

        assertThat(plain.picture().layout()).isEqualTo(new Layout.Single());
        assertThat(plain.picture().upscale()).isEqualTo(Upscale.PIXEL_CRISP);
        assertThat(plain.tiles().getFirst().heatMap()).isEmpty();
        assertThat(plain.tiles().getFirst().outlines()).isEmpty();
        assertThat(plain.tiles().getFirst().smoothing()).isEmpty();
    }

    @Test
    void heatMapsTakeTheColoursAndTheOpacityThatWereChosen() {
        StageLook look = StageLook.DEFAULT.with(ColourMap.TURBO).heated(50);
        var heat = shown(look, Overlay.ERROR).tiles().getFirst().heatMap().orElseThrow();

        assertThat(heat.colours()).isEqualTo(ColourMap.TURBO);
        assertThat(heat.opacity()).isEqualTo(0.5f);
    }

    @Test
    void aLatentViewTakesThePlaceOfAHeatMap() {
        laid =
                Optional.of(
                        new StageOverlay(
                                new Slots("S", Tensor.of(new long[] {1, 1, 1}, 1)),
                                OptionalInt.empty()));
        Tile tile = shown(StageLook.DEFAULT, Overlay.ERROR).tiles().getFirst();

        assertThat(tile.layer()).isPresent();
        assertThat(tile.heatMap()).isEmpty();
    }

    @Test
    void outlinesRunAroundTheTwinsObjects() {
        var lines =
                shown(StageLook.DEFAULT.outlined(true), Overlay.NONE)
                        .tiles()
                        .getFirst()
                        .outlines()
                        .orElseThrow();

        assertThat(lines.labels().size().width()).isEqualTo(64);
    }

    @Test
    void aWipeHasTheDreamAtTheLeftAndOtherWaysBeginWithTheTruth() {
        TilePictures.Composed wipe = compared(Way.WIPE);
        assertThat(wipe.picture().layout()).isEqualTo(Comparison.Wipe.at(0.5f));
        assertThat(red(wipe.tiles().getFirst())).isEqualTo(DREAM);

        TilePictures.Composed contour = compared(Way.CONTOUR);
        assertThat(contour.picture().layout()).isInstanceOf(Comparison.Contour.class);
        assertThat(red(contour.tiles().getLast())).isEqualTo(DREAM);
    }

    @Test
    void aFrameOnItsWayIsBlendedFromTheOneBefore() {
        LiveSnapshot first = Snapshots.after(folder, 1);
        Blend.Memory memory = new Blend.Memory();
        memory.take(first, 0);
        memory.take(moment.orElseThrow(), 1_000_000_000L);

        assertThat(memory.of(0, 1_016_666_666L).orElseThrow().share()).isBetween(0.49f, 0.51f);
        assertThat(memory.of(0, 1_016_666_666L).orElseThrow().before())
                .isEqualTo(first.tiles().getFirst().frame());
        assertThat(memory.of(0, 1_034_000_000L)).isEmpty();
    }
}
