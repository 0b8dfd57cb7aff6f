package dev.gedanken.app.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.welcome.StartPictures.Start;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.scene.catalog.SceneCatalog;
import dev.gedanken.truth.SceneWorld;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartPicturesTest {
    private final StartPictures pictures = new StartPictures(SceneCatalog.builtIn());

    private List<Start> made(String scene, long firstSeed) {
        List<Start> starts = new ArrayList<>();
        pictures.make(scene, firstSeed, () -> true, starts::add);
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
    void noMoreAreMadeThanAreWanted() {
        List<Start> starts = new ArrayList<>();
        pictures.make("bricks", 40, () -> starts.size() < 3, starts::add);

        assertThat(starts).hasSize(3);
    }
}
