package dev.gedanken.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.session.SessionPlan;
import dev.gedanken.app.session.SessionPlay;
import dev.gedanken.app.session.SessionRescue;
import dev.gedanken.app.studio.command.SimulationCommand.Reseed;
import dev.gedanken.app.studio.command.WindowCommand.EditLevel;
import dev.gedanken.app.studio.command.WindowCommand.OpenWorld;
import dev.gedanken.app.studio.command.WindowCommand.ReadNotes;
import dev.gedanken.app.studio.command.WindowCommand.ShowPanel;
import dev.gedanken.app.view.command.Shortcut;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ChoiceBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Makes the pictures of the studio's guide; packaging/make-pictures.sh sets the target. */
@EnabledIfSystemProperty(named = "gedanken.pictures", matches = ".+")
class GuidePicturesTest {
    private static final String LEVEL =
            """
            ............................
            ............................
            ............................
            ..........o.................
            ......o..CCC........oo......
            .P...CCC......E....CCCC..F..
            #####..#########..##########
            #####..#########..##########
            """;

    private static final long WINDOW_SEED = 9_000_005;

    @TempDir private Path folder;

    private final Path pictures = Path.of(System.getProperty("gedanken.pictures", ""));

    @Test
    void theStudioAtWorkInEveryThemeAndSize() throws IOException {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.size(1920, 1080);
            fill(studio);
            ask(studio, Shortcut.ACTOR);
            studio.letPass(60);
            fork(studio);
            studio.letPass(40);
            ask(studio, Shortcut.BRANCHES);
            studio.perform(new ShowPanel("actions"));
            studio.letPass(20);
            take(studio, "studio-branches.png");

            studio.perform(new ShowPanel("space"));
            studio.letPass(60);
            take(studio, "studio-space.png");

            ask(studio, Shortcut.COMPARE);
            studio.letPass(5);
            take(studio, "studio-wipe.png");
            ask(studio, Shortcut.BRANCHES);
            studio.letPass(5);

            ask(studio, Shortcut.PALETTE);
            studio.robot().write("fork");
            take(studio, "studio-palette.png");
            ask(studio, Shortcut.BACK);
            ask(studio, Shortcut.HELP);
            take(studio, "studio-keys.png");
            ask(studio, Shortcut.BACK);
            ask(studio, Shortcut.START);
            take(studio, "studio-starts.png");
            ask(studio, Shortcut.BACK);
            ask(studio, Shortcut.CORRECTED);
            ask(studio, Shortcut.DIFFERENCE);
            ask(studio, Shortcut.THEME);
            studio.size(1280, 720);
            studio.perform(new ShowPanel("factors"));
            studio.letPass(10);
            take(studio, "studio-light.png");

            ask(studio, Shortcut.THEME);
            ask(studio, Shortcut.LARGER);
            ask(studio, Shortcut.LARGER);
            ask(studio, Shortcut.TWIN);
            studio.letPass(10);
            take(studio, "studio-contrast-150.png");
            present(studio);
            assertThat(studio.failures()).isEmpty();
        }
    }

    @Test
    void sessionsWorldsAndALevel() throws IOException {
        SessionPlan saved =
                new SessionPlan(
                        Optional.empty(),
                        Optional.of(folder.resolve("sessions")),
                        SessionPlay.From.SEED,
                        "pictures",
                        new SessionRescue(folder.resolve("rescued")));
        try (StudioProbe studio = StudioProbe.open(folder, saved)) {
            studio.size(1280, 800);
            fill(studio);
            ask(studio, Shortcut.ACTOR);
            studio.letPass(60);
            studio.perform(new OpenWorld("rooms"));
            studio.until("rooms", () -> studio.now().pack().world().equals("rooms"));
            studio.letPass(60);
            studio.perform(new OpenWorld("runner"));
            studio.until("the runner", () -> studio.now().pack().world().equals("runner"));
            studio.letPass(60);
            ask(studio, Shortcut.WELCOME);
            studio.until("sessions", () -> studio.all("#session-more").size() == 3);
            take(studio, "studio-home.png");
            ask(studio, Shortcut.BACK);
            Path level = Files.writeString(folder.resolve("over-the-crates.txt"), LEVEL);
            studio.perform(new EditLevel(level));
            studio.until("the editor", () -> !studio.all("#level-canvas").isEmpty());
            take(studio, "studio-level.png");
            assertThat(studio.failures()).isEmpty();
        }
    }

    @Test
    void aLatentViewOverTheStage() throws IOException {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.size(1280, 800);
            fill(studio);
            studio.letPass(20);
            studio.perform(new ShowPanel("latent"));
            ask(studio, Shortcut.PAUSE);
            studio.until("the pause", () -> !studio.now().isRunning());
            layNext(studio, "Codes");
            layNext(studio, "Hidden state");
            take(studio, "studio-overlay.png");
            assertThat(studio.failures()).isEmpty();
        }
    }

    @Test
    void aPlanWithItsCandidates() throws IOException {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.size(1280, 800);
            fill(studio);
            studio.letPass(45);
            ask(studio, Shortcut.PAUSE);
            studio.perform(new ShowPanel("plan"));
            studio.until("the goals", () -> !studio.all("#plan-goal").isEmpty());
            ChoiceBox<?> goals = studio.robot().lookup("#plan-goal").queryAs(ChoiceBox.class);
            studio.robot().interact(() -> goals.getSelectionModel().selectFirst());
            studio.until(
                    "the plan",
                    () -> studio.text("#plan-progress").startsWith("All iterations are finished"));
            take(studio, "studio-plan.png");
            assertThat(studio.failures()).isEmpty();
        }
    }

    /** Begins from the window's seed, with a complete wall. */
    private static void fill(StudioProbe studio) {
        studio.perform(new Reseed(WINDOW_SEED));
        studio.until("the whole wall", () -> studio.now().state().seed() == WINDOW_SEED);
    }

    private static void layNext(StudioProbe studio, String view) {
        ask(studio, Shortcut.OVERLAY);
        studio.until(
                "the overlay of " + view,
                () ->
                        studio.now()
                                .settings()
                                .overlay()
                                .filter(over -> over.view().equals(view))
                                .isPresent());
    }

    private void present(StudioProbe studio) throws IOException {
        ask(studio, Shortcut.SMALLER);
        ask(studio, Shortcut.SMALLER);
        ask(studio, Shortcut.THEME);
        studio.size(1280, 720);
        Path notes =
                Files.writeString(
                        folder.resolve("talk.md"),
                        """
                        # A world that nobody programmed
                        - Play a little: the ball, the paddle, the wall are **dreamed**.
                        - Stop it. Every moment is kept.
                        # What if?
                        - Fork, and play both futures with the same luck.
                        """);
        studio.perform(new ReadNotes(notes));
        studio.until("the notes", () -> !studio.all(".notes-heading").isEmpty());
        studio.robot().sleep(3_000);
        Files.write(pictures.resolve("studio-notes.png"), studio.picture(".notes"));
        ask(studio, Shortcut.NOTES);
        ask(studio, Shortcut.FULL_SCREEN);
        studio.letPass(10);
        take(studio, "studio-presenter.png");
        ask(studio, Shortcut.BACK);
    }

    private static void ask(StudioProbe studio, Shortcut shortcut) {
        studio.perform(shortcut.command());
    }

    private static void fork(StudioProbe studio) {
        ask(studio, Shortcut.FORK);
        studio.until("the fork", () -> studio.now().session().cursor().branch() == 1);
    }

    private void take(StudioProbe studio, String name) throws IOException {
        studio.robot().sleep(3_000);
        Files.write(pictures.resolve(name), studio.picture());
    }
}
