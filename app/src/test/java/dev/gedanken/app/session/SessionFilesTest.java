package dev.gedanken.app.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.app.desktop.Trash;
import dev.gedanken.app.live.LivePlay;
import dev.gedanken.app.live.input.KeyLatch;
import dev.gedanken.app.play.PlayRequest;
import dev.gedanken.app.session.SessionPlay.From;
import dev.gedanken.app.studio.command.SimulationCommand.Adopt;
import dev.gedanken.app.studio.command.TreeCommand;
import dev.gedanken.app.testing.TestPacks;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.app.welcome.SessionCard;
import dev.gedanken.app.welcome.SessionCards;
import dev.gedanken.rollout.Luck;
import dev.gedanken.scene.catalog.SceneCatalog;
import dev.gedanken.session.SessionFile;
import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of sessions and its operations. */
class SessionFilesTest {
    @TempDir private Path folder;

    private Path file;
    private SessionFiles files;

    @BeforeEach
    void make() {
        file = folder.resolve("bricks.gedanken");
        files =
                new SessionFiles(
                        new Trash(folder.resolve("trash"), Optional.of(folder.resolve("notes"))));
    }

    private LivePlay play() {
        LivePlay play =
                new LivePlay(
                        PlayRequest.free(3),
                        new SessionPlan(
                                Optional.of(file),
                                Optional.empty(),
                                From.CURSOR,
                                "test",
                                new SessionRescue(folder.resolve("rescued"))),
                        new KeyLatch(),
                        snapshot -> {});
        play.handle(new Adopt(TestPacks.grey(folder.resolve("grey"))));
        for (int i = 0; i < 40; i++) {
            play.tick();
        }
        return play;
    }

    @Test
    void aCardSaysLengthAndBranchesAndShowsTheSessionItself() {
        try (LivePlay play = play()) {
            play.handle(new TreeCommand.Fork(Luck.SHARED));
            play.tick();
        }
        SessionCard card =
                new SessionCards(SceneCatalog.builtIn(), name -> Optional.empty())
                        .of(file, Texts.in(Locale.GERMAN));

        assertThat(card.name()).isEqualTo("bricks");
        assertThat(card.caption()).endsWith(" · 41 Schritte · 2 Zweige");
        assertThat(card.frames()).isNotEmpty();
    }

    @Test
    void aDamagedSessionHasACardThatSaysSo() throws IOException {
        Files.writeString(file, "no session");
        SessionCard card =
                new SessionCards(SceneCatalog.builtIn(), name -> Optional.empty())
                        .of(file, Texts.in(Locale.ENGLISH));

        assertThat(card.caption()).endsWith("cannot be read");
        assertThat(files.throwAway(file)).hasContent("no session");
    }

    @Test
    void aSessionGetsAnotherNameWithAllThatItHas() {
        play().close();
        int moments = SessionFile.read(file).nodes().size();
        Path renamed = files.rename(file, " Mein bestes Spiel 2 ");

        assertThat(renamed).hasFileName("Mein bestes Spiel 2.gedanken");
        assertThat(file).doesNotExist();
        assertThat(SessionFile.read(renamed).nodes()).hasSize(moments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../out", "a/b", ".hidden", "a\u0007b"})
    void aNameThatIsNoFilesNameIsRefused(String name) {
        play().close();

        assertThatThrownBy(() -> files.rename(file, name))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith("A session cannot be called");
        assertThat(file).exists();
    }

    @Test
    void aNameThatIsTakenIsRefused() throws IOException {
        play().close();
        Files.writeString(folder.resolve("other.gedanken"), "");

        assertThatThrownBy(() -> files.rename(file, "other"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("already");
    }

    @Test
    void whatIsBeingPlayedStaysWhereItIs() {
        try (LivePlay play = play()) {
            assertThatThrownBy(() -> files.rename(file, "other"))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("is being played");
            assertThatThrownBy(() -> files.throwAway(file)).isInstanceOf(BadInputException.class);
            play.tick();
        }
        assertThat(SessionFile.read(file).nodes()).hasSize(42);
    }
}
