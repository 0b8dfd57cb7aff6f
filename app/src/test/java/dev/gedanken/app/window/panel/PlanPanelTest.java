package dev.gedanken.app.window.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.packs.PackLibrary;
import dev.gedanken.app.session.SessionPlan;
import dev.gedanken.app.studio.command.WindowCommand.Adjust;
import dev.gedanken.app.studio.command.WindowCommand.Setting;
import dev.gedanken.app.studio.command.WindowCommand.ShowPanel;
import dev.gedanken.app.testing.TestPacks;
import dev.gedanken.app.window.StudioProbe;
import dev.gedanken.play.Actor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan that is made, walked through and taken, and a planner that drives; by a robot. */
class PlanPanelTest {
    private static final String PICTURES = System.getProperty("gedanken.looks", "");
    private static final int CANDIDATES = 16;
    private static final int ELITES = 4;

    @TempDir private Path folder;

    private StudioProbe open(String pack) {
        PackLibrary packs = TestPacks.shipped();
        return StudioProbe.open(
                TestPacks.sessions(packs, folder),
                packs.find(pack),
                folder,
                SessionPlan.inMemory());
    }

    private static String text(StudioProbe studio, String id) {
        return studio.robot()
                .lookup((Node node) -> id.equals(node.getId()))
                .tryQueryAs(Label.class)
                .map(Label::getText)
                .orElse("");
    }

    /** Chooses the goal at a place of the list, counted from 0. */
    private static void choose(StudioProbe studio, int place) {
        studio.until("the goals", () -> !studio.all("#plan-goal").isEmpty());
        ChoiceBox<?> goals = studio.robot().lookup("#plan-goal").queryAs(ChoiceBox.class);
        studio.robot().interact(() -> goals.getSelectionModel().select(place));
    }

    private static void untilPlanned(StudioProbe studio) {
        studio.until(
                "the plan",
                () -> text(studio, "plan-progress").startsWith("All iterations are finished"));
    }

    private static List<Node> candidates(StudioProbe studio) {
        return studio.all("#plan-candidates .action-card");
    }

    @Test
    void aPlanForRewardIsWalkedThroughAndOneCandidateBecomesABranch() throws IOException {
        try (StudioProbe studio = open("rooms-rssm")) {
            studio.size(1580, 980);
            studio.letPass(3);
            studio.robot().type(KeyCode.SPACE);
            studio.perform(new ShowPanel("plan"));
            choose(studio, 0);
            untilPlanned(studio);
            studio.until("candidates", () -> candidates(studio).size() == CANDIDATES);
            look(studio, "plan-reward");

            studio.clickWhenSeen("#plan-candidate-3");
            studio.until("its way", () -> text(studio, "plan-way").contains("×"));
            int branches = studio.now().session().branch().id();
            studio.clickWhenSeen("#plan-branch");
            studio.until("another branch", () -> studio.now().session().branch().id() > branches);

            assertThat(studio.now().isRunning()).isFalse();
            assertThat(studio.failures()).isEmpty();
        }
    }

    @Test
    void aPlannerDrivesTowardsTheLookOfAnEarlierMoment() throws IOException {
        try (StudioProbe studio = open("rooms-jepa")) {
            studio.size(1580, 980);
            studio.letPass(2);
            studio.robot().type(KeyCode.SPACE);
            studio.perform(new ShowPanel("plan"));
            choose(studio, 1);
            studio.clickWhenSeen("#plan-here");
            untilPlanned(studio);
            ChoiceBox<String> planners = studio.robot().lookup("#plan-planner").query();
            studio.robot().interact(() -> planners.setValue("gradient"));
            studio.until(
                    "another plan", () -> !text(studio, "plan-progress").startsWith("All iter"));
            untilPlanned(studio);
            look(studio, "plan-gradient");
            studio.robot().interact(() -> planners.setValue("icem"));
            studio.clickUntil(
                    "#plan-drive",
                    "the planner",
                    () -> studio.now().settings().actor() instanceof Actor.Planning);
            long before = studio.now().state().step();
            studio.perform(new ShowPanel("plan"));
            studio.robot().type(KeyCode.PERIOD);
            studio.until("a step", () -> studio.now().state().step() > before);
            look(studio, "plan-drives");
            studio.until("its plan", () -> candidates(studio).size() == CANDIDATES);
            assertThat(studio.now().settings().actor()).isEqualTo(new Actor.Planning("icem"));

            studio.clickUntil(
                    "#plan-drive",
                    "the person",
                    () -> studio.now().settings().actor() instanceof Actor.Person);
            assertThat(studio.failures()).isEmpty();
        }
    }

    @Test
    void aThingIsToGoWhereTheStageIsClicked() throws IOException {
        try (StudioProbe studio = open("rooms-jepa")) {
            studio.size(1580, 980);
            studio.letPass(2);
            studio.robot().type(KeyCode.SPACE);
            studio.perform(new ShowPanel("plan"));
            choose(studio, 2);
            studio.untilAtLast(
                    "a probe", () -> text(studio, "plan-words").startsWith("Click on the stage"));
            Node stage = studio.robot().lookup("#stage").query();
            studio.robot().moveTo(stage).moveBy(-120, 60).clickOn(MouseButton.PRIMARY);
            studio.until("the goal", () -> text(studio, "plan-words").startsWith("Goal: agent →"));
            String goal = text(studio, "plan-words");
            untilPlanned(studio);
            studio.until("its paths on the stage", () -> paths(studio, "best") == 1);
            look(studio, "plan-place");

            assertThat(candidates(studio)).hasSize(CANDIDATES);
            assertThat(paths(studio, "elite")).isEqualTo(ELITES - 1);
            assertThat(studio.all(".plan-path")).hasSize(CANDIDATES - ELITES);
            assertThat(studio.all(".plan-goal-mark")).hasSize(2);

            // Nobody plans while the panel is covered.
            studio.perform(new ShowPanel("latent"));
            studio.until("no path", () -> studio.all(".plan-path").isEmpty());
            assertThat(studio.all(".plan-goal-mark")).isEmpty();

            // And a click there sets no goal.
            studio.robot().moveTo(stage).moveBy(90, -60).clickOn(MouseButton.PRIMARY);
            studio.perform(new ShowPanel("plan"));
            studio.until("its paths again", () -> paths(studio, "best") == 1);
            assertThat(text(studio, "plan-words")).isEqualTo(goal);

            // In another language, the finished plan is still there.
            Node before = studio.all("#plan-words").getFirst();
            studio.perform(new Adjust(Setting.NEXT_LANGUAGE));
            studio.until("German", () -> !studio.all("#plan-words").contains(before));
            studio.until("its paths in German", () -> paths(studio, "best") == 1);
            studio.until("candidates", () -> candidates(studio).size() == CANDIDATES);
            assertThat(studio.failures()).isEmpty();
        }
    }

    private static int paths(StudioProbe studio, String kind) {
        return studio.all(".plan-path-" + kind).size();
    }

    private static void look(StudioProbe studio, String name) throws IOException {
        if (!PICTURES.isEmpty()) {
            Files.write(Path.of(PICTURES, name + ".png"), studio.picture());
        }
    }
}
