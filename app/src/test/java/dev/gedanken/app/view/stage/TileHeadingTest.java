package dev.gedanken.app.view.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.live.snapshot.StageTile;
import dev.gedanken.app.live.snapshot.StageTile.Kind;
import dev.gedanken.app.look.Compare.Way;
import dev.gedanken.app.look.StageLook;
import dev.gedanken.app.testing.Snapshots;
import dev.gedanken.app.view.playback.Playback;
import dev.gedanken.app.view.stage.TileLegend.Heat;
import dev.gedanken.app.view.text.Texts;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TileHeadingTest {
    private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);

    @TempDir private Path folder;

    private Optional<LiveSnapshot> moment = Optional.empty();

    @BeforeEach
    void play() {
        moment = Optional.of(Snapshots.after(folder, 3));
    }

    private TileHeading heading(Kind kind, String name, StageLook look, Heat heat) {
        LiveSnapshot now = moment.orElseThrow();
        StageTile shown = now.tiles().getFirst();
        StageTile tile =
                new StageTile(
                        kind,
                        name,
                        0,
                        12,
                        false,
                        shown.frame(),
                        false,
                        shown.truth(),
                        shown.psnr(),
                        shown.uncertainty(),
                        Optional.empty(),
                        now.state().twin());
        return TileHeading.of(tile, Playback.of(now), look, heat, ENGLISH);
    }

    @Test
    void theStageNamesTheBranchThatIsPlayedAndEveryTileItsStep() {
        TileHeading heading =
                heading(Kind.SHOWN, "counterfactual 2: left", StageLook.DEFAULT, Heat.NONE);

        assertThat(heading.title()).startsWith("Dream · left · counterfactual 2");
        assertThat(heading.step()).isEqualTo("step 12 · 0.4 s");
        assertThat(heading.legend()).isEmpty();
    }

    @Test
    void aBranchBeginsWithTheActionThatItDiffersBy() {
        TileHeading heading =
                heading(Kind.BRANCH, "counterfactual 3: right", StageLook.DEFAULT, Heat.NONE);

        assertThat(heading.title()).isEqualTo("right (3)");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aComparisonSaysWhichWayItIsAndWhatItShows(Way way) {
        StageLook look = StageLook.DEFAULT.with(StageLook.DEFAULT.compare().in(way));
        TileHeading heading = heading(Kind.COMPARED, "", look, Heat.NONE);

        assertThat(heading.title()).isEqualTo(ENGLISH.of("compare." + way) + ": Dream | Truth");
        assertThat(heading.legend().orElseThrow().low()).isNotEmpty();
    }

    @Test
    void aHeatMapSaysWhatItIsAndHasAScale() {
        TileHeading heading =
                heading(Kind.SHOWN, "original 0", StageLook.DEFAULT, Heat.UNCERTAINTY);

        assertThat(heading.title()).isEqualTo("Dream · uncertainty · original 0");
        assertThat(heading.legend().orElseThrow().isScale()).isTrue();
    }
}
