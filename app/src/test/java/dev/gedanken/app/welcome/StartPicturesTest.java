package dev.gedanken.app.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.view.level.LevelDraft;
import dev.gedanken.app.welcome.StartPictures.Played;
import dev.gedanken.app.welcome.StartPictures.Start;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.scene.catalog.SceneCatalog;
import dev.gedanken.scene.runner.PaintedLevel;
import dev.gedanken.scene.runner.RunnerScene;
import dev.gedanken.truth.SceneWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartPicturesTest {
    private final StartPictures pictures =
            new StartPictures(SceneCatalog.builtIn(), pack -> Optional.empty());

    private List<Start> made(String scene, long firstSeed) {
        List<Start> starts = new ArrayList<>();
        pictures.make(new Played(scene, scene), firstSeed, () -> true, starts::add);
        return starts;
    }

    @Test
    void areOfTheTrueStartsOfSeedsInARow() {
        List<Start> starts = made("bricks", 40);

        assertThat(starts).hasSize(StartPictures.COUNT);
        assertThat(starts.getLast().seed()).isEqualTo(40 + StartPictures.COUNT - 1);
        assertThat(starts.get(2).frame())
                .isEqualTo(new SceneWorld(new BricksScene()).start(42).frame());
    }

    @Test
    void thereAreNoneOfAWorldThatIsNotThere() {
        assertThat(made("nowhere", 1)).isEmpty();
    }

    @Test
    void areOfTheLevelInWhichAPackIsPlayed() {
        RunnerScene level = RunnerScene.in(new PaintedLevel(LevelDraft.fresh().rows()));
        List<Start> starts = new ArrayList<>();
        new StartPictures(
                        SceneCatalog.builtIn(),
                        pack -> pack.equals("mine") ? Optional.of(level) : Optional.empty())
                .make(new Played("runner", "mine"), 40, () -> true, starts::add);

        assertThat(starts.getFirst().frame()).isEqualTo(new SceneWorld(level).start(40).frame());
        assertThat(starts.getFirst().frame())
                .isNotEqualTo(new SceneWorld(new RunnerScene()).start(40).frame());
    }

    @Test
    void noMoreAreMadeThanAreWanted() {
        List<Start> starts = new ArrayList<>();
        pictures.make(new Played("bricks", "bricks"), 40, () -> starts.size() < 3, starts::add);

        assertThat(starts).hasSize(3);
    }
}
