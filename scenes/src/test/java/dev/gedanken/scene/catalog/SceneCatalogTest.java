package dev.gedanken.scene.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.world.BadInputException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SceneCatalogTest {
    private final SceneCatalog catalog = SceneCatalog.builtIn();

    @Test
    void bricksIsThere() {
        assertThat(catalog.named("bricks").card().title()).isEqualTo("Bricks");
    }

    @Test
    void anUnknownSceneIsRefusedNamingTheKnownOnes() {
        assertThatThrownBy(() -> catalog.named("chess"))
                .isInstanceOf(BadInputException.class)
                .hasMessage(
                        "Unknown scene 'chess': the scenes are bricks, tabletop, balls, rooms, push, maze, runner.");
    }

    @Test
    void aSecondSceneOfTheSameNameIsRefused() {
        assertThat(new SceneCatalog(List.of()).and(List.of(new BricksScene())).scenes()).hasSize(1);
        assertThatThrownBy(() -> catalog.and(List.of(new BricksScene())))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("two scenes called 'bricks'");
    }
}
