package dev.gedanken.app.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.testing.TestPacks;
import dev.gedanken.pack.StartFrames;
import dev.gedanken.pack.WorldPack;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardsTest {
    @TempDir private Path folder;

    @Test
    void everyShippedPackHasAPictureEvenIfItsWorldIsNotAtHand() {
        Cards cards = new Cards(TestPacks.sessions(TestPacks.shipped(), folder), Optional.empty());
        Cards.Home home = cards.home();

        assertThat(home.worlds())
                .hasSize(7)
                .allSatisfy(card -> assertThat(card.frames()).isNotEmpty());
        assertThat(home.packs()).allSatisfy(card -> assertThat(card.frames()).isNotEmpty());
        WorldPack foreign = WorldPack.open(TestPacks.shipped().findNamed("breakout-grid"));
        Card breakout =
                home.packs().stream()
                        .filter(card -> card.title().equals(foreign.manifest().title()))
                        .findFirst()
                        .orElseThrow();
        assertThat(breakout.frames())
                .isEqualTo(StartFrames.of(foreign).contexts().getFirst().frames());
    }

    @Test
    void framesOfAViewerAreNotScoredOnTheCardButWhatThePackIsForIs() {
        Cards cards = new Cards(TestPacks.sessions(TestPacks.shipped(), folder), Optional.empty());
        List<Card> packs = cards.home().packs();

        assertThat(keys(packs, "rooms-muzero")).containsExactly("welcome.score.task");
        assertThat(keys(packs, "rooms-grid"))
                .containsExactly(
                        "welcome.score.present", "welcome.score.control", "welcome.score.task");
    }

    @Test
    void aTaskThatThePlannerFailsWithTheTrueWorldIsNotHeldAgainstThePack() {
        Cards cards = new Cards(TestPacks.sessions(TestPacks.shipped(), folder), Optional.empty());

        assertThat(keys(cards.home().packs(), "tabletop-grid"))
                .containsExactly("welcome.score.present");
    }

    private static List<String> keys(List<Card> cards, String pack) {
        String title = WorldPack.open(TestPacks.shipped().findNamed(pack)).manifest().title();
        return cards.stream()
                .filter(card -> card.title().equals(title))
                .flatMap(card -> card.scores().stream())
                .map(Card.Score::key)
                .toList();
    }
}
