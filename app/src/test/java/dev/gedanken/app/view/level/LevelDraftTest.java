package dev.gedanken.app.view.level;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.scene.runner.PaintedLevel;
import java.util.List;
import org.junit.jupiter.api.Test;

class LevelDraftTest {
    private final LevelDraft fresh = LevelDraft.fresh();

    @Test
    void aFreshLevelCanBePlayed() {
        assertThat(fresh.problem()).isEmpty();
        assertThat(fresh.level().startColumn()).isEqualTo(1);
    }

    @Test
    void whatIsPaintedIsInTheFile() {
        LevelDraft painted = fresh.painted(4, 3, LevelTile.COIN).painted(5, 5, LevelTile.CRATE);

        assertThat(PaintedLevel.of(painted.level().text())).isEqualTo(painted.level());
        assertThat(painted.at(4, 3)).isEqualTo(LevelTile.COIN);
        assertThat(painted.level().rows().get(5)).startsWith(".P...C");
    }

    @Test
    void aStartTakesThePlaceOfTheOther() {
        LevelDraft moved = fresh.painted(9, 5, LevelTile.START);

        assertThat(moved.problem()).isEmpty();
        assertThat(moved.at(1, 5)).isEqualTo(LevelTile.AIR);
        assertThat(moved.level().startColumn()).isEqualTo(9);
    }

    @Test
    void aStretchHasOneEnemyAndTheNextItsOwn() {
        LevelDraft draft =
                fresh.painted(3, 5, LevelTile.ENEMY)
                        .painted(6, 5, LevelTile.ENEMY)
                        .painted(8, 5, LevelTile.ENEMY);

        assertThat(draft.problem()).isEmpty();
        assertThat(draft.level().rows().get(5)).startsWith(".P....E.E");
    }

    @Test
    void itGrowsOnFlatGroundAndShrinksToEightColumns() {
        assertThat(fresh.wider(8).columns()).isEqualTo(40);
        assertThat(fresh.wider(8).at(39, 7)).isEqualTo(LevelTile.GROUND);
        assertThat(fresh.wider(-1000).columns()).isEqualTo(LevelDraft.LEAST_COLUMNS);
        assertThat(fresh.wider(-1000).problem()).isEmpty();
    }

    @Test
    void paintingOutsideChangesNothing() {
        assertThat(fresh.painted(-1, 0, LevelTile.COIN)).isEqualTo(fresh);
        assertThat(fresh.painted(0, 8, LevelTile.COIN)).isEqualTo(fresh);
    }

    @Test
    void strokesAreTakenBackAndMadeAgain() {
        LevelDraft coin = fresh.painted(4, 3, LevelTile.COIN);
        LevelDraft two = coin.painted(5, 3, LevelTile.COIN);
        LevelHistory history = LevelHistory.of(fresh).after(coin).after(coin).after(two);

        assertThat(history.moved(-1).draft()).isEqualTo(coin);
        assertThat(history.moved(-9).draft()).isEqualTo(fresh);
        assertThat(history.moved(-2).moved(2).draft()).isEqualTo(two);
        assertThat(history.moved(-2).after(two).drafts()).isEqualTo(List.of(fresh, two));
    }
}
