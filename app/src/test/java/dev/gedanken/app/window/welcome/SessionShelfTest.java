package dev.gedanken.app.window.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.desktop.Trash;
import dev.gedanken.app.session.SessionPlan;
import dev.gedanken.app.session.SessionPlay;
import dev.gedanken.app.session.SessionRescue;
import dev.gedanken.app.studio.command.WindowCommand.NewSession;
import dev.gedanken.app.studio.command.WindowCommand.OpenWorld;
import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.app.window.StudioProbe;
import dev.gedanken.app.window.services.IdleTimer;
import dev.gedanken.app.window.services.StudioEnvironment;
import dev.gedanken.play.PlaySource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions and true worlds are found, played, renamed and moved to the trash in the window. */
class SessionShelfTest {
    @TempDir private Path folder;

    private StudioProbe open() {
        StudioEnvironment room =
                new StudioEnvironment(
                        List::of,
                        IdleTimer::usual,
                        new Trash(folder.resolve("trash"), Optional.of(folder.resolve("notes"))));
        return StudioProbe.open(
                folder,
                new SessionPlan(
                        Optional.empty(),
                        Optional.of(folder.resolve("sessions")),
                        SessionPlay.From.SEED,
                        "test",
                        new SessionRescue(folder.resolve("rescued"))),
                room);
    }

    private static Path playTwo(StudioProbe studio) {
        studio.letPass(20);
        Path first = studio.now().session().file().orElseThrow();
        studio.perform(new NewSession());
        studio.until("another", () -> !studio.now().session().file().equals(Optional.of(first)));
        studio.letPass(10);
        return first;
    }

    private static boolean lists(StudioProbe studio, Path session) {
        String name = session.getFileName().toString().replace(".gedanken", "");
        return studio.all(".shelf .card-title").stream()
                .anyMatch(title -> name.equals(((Text) title).getText()));
    }

    @Test
    void aSessionIsSearchedForRenamedAndThrownAway() {
        try (StudioProbe studio = open()) {
            studio.size(1580, 980);
            Path first = playTwo(studio);
            studio.perform(Shortcut.WELCOME.command());
            studio.until("two sessions", () -> studio.all("#session-more").size() == 2);
            assertThat(studio.all(".play-card"))
                    .allMatch(card -> card.getLayoutBounds().getHeight() < 420);
            studio.clickUntil(
                    "#session-search",
                    "the search",
                    () -> studio.robot().lookup("#session-search").query().isFocused());
            studio.robot().write("no such");
            studio.until("none", () -> studio.says("No session has this name."));
            studio.robot().eraseText(7);
            studio.until("two again", () -> studio.all("#session-more").size() == 2);

            menuOf(studio, first, "#session-rename");
            studio.until("the field", () -> !studio.all("#session-name").isEmpty());
            studio.robot().write("best").type(KeyCode.ENTER);
            Path renamed = folder.resolve("sessions/best.gedanken");
            studio.until("the other name", () -> Files.exists(renamed));
            studio.until("its card", () -> lists(studio, renamed));

            menuOf(studio, renamed, "#sessions-trash");
            studio.until("no file", () -> !Files.exists(renamed));
            assertThat(folder.resolve("trash/best.gedanken")).exists();
            studio.clickWhenSeen("#show-in-folder");
            studio.until("the file again", () -> Files.exists(renamed));
            assertThat(studio.failures()).isEmpty();
        }
    }

    private static void menuOf(StudioProbe studio, Path session, String item) {
        String name = session.getFileName().toString().replace(".gedanken", "");
        studio.until("the card of " + name, () -> lists(studio, session));
        Node more =
                studio.all("#session-more").stream()
                        .filter(each -> each.getAccessibleText().endsWith(name))
                        .findFirst()
                        .orElseThrow();
        studio.scrollTo(more);
        studio.robot().clickOn(more);
        studio.clickWhenSeen(item);
    }

    @Test
    void aTrueWorldIsPlayedAsItselfAndRecorded() {
        try (StudioProbe studio = open()) {
            studio.letPass(2);
            studio.perform(new OpenWorld("runner"));
            studio.until("the runner", () -> studio.now().pack().world().equals("runner"));
            studio.letPass(5);

            assertThat(studio.now().state().source()).isEqualTo(PlaySource.TRUTH);
            Path first = studio.now().session().file().orElseThrow();
            studio.perform(new NewSession());
            studio.until(
                    "another", () -> !studio.now().session().file().equals(Optional.of(first)));
            assertThat(studio.now().state().source()).isEqualTo(PlaySource.TRUTH);
            studio.perform(Shortcut.WELCOME.command());
            studio.clickUntil(
                    "#world-bricks",
                    "the model",
                    () -> studio.now().pack().name().equals("bricks-grid"));
            assertThat(studio.now().state().source()).isEqualTo(PlaySource.MODEL);
            assertThat(studio.failures()).isEmpty();
        }
    }
}
