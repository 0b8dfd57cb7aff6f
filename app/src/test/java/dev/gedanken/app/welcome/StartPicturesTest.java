package dev.gedanken.app.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.welcome.StartPictures.Start;
import dev.gedanken.play.Twin;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.scene.catalog.SceneCatalog;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartPicturesTest {
    private final StartPictures pictures = new StartPictures(SceneCatalog.builtIn());

    @Test
    void areOfTheTrueStartsOfSeedsInARow() {
        List<Start> starts = pictures.of("bricks", 40);

        assertThat(starts).hasSize(StartPictures.COUNT);
        assertThat(starts.getLast().seed()).isEqualTo(40 + StartPictures.COUNT - 1);
        assertThat(starts.get(2).frame()).isEqualTo(Twin.start(new BricksScene(), 42, 64).frame());
    }

    @Test
    void thereAreNoneOfAWorldThatIsNotThere() {
        assertThat(pictures.of("nowhere", 1)).isEmpty();
    }
}
