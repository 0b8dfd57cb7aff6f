package dev.gedanken.app.window.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.packs.PackLibrary;
import dev.gedanken.app.session.SessionPlan;
import dev.gedanken.app.studio.command.WindowCommand.ShowPanel;
import dev.gedanken.app.testing.TestPacks;
import dev.gedanken.app.window.StudioProbe;
import dev.gedanken.data.SceneEpisodes;
import dev.gedanken.family.muzero.MuZeroTrainer;
import dev.gedanken.play.Actor;
import dev.gedanken.runtime.TorchRuntime;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.rooms.RoomsScene;
import dev.gedanken.train.Budget;
import dev.gedanken.train.Parallelism;
import dev.gedanken.train.TrainingListener;
import dev.gedanken.train.TrainingProgress;
import dev.gedanken.train.TrainingRequest;
import dev.gedanken.train.TrainingRequest.Start;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tree of a search, operated by a robot. */
class SearchPanelTest {
    private static final String PICTURES = System.getProperty("gedanken.looks", "");

    /** A pack to look at instead of an untrained one. */
    private static final String PACK = System.getProperty("gedanken.looks.pack", "");

    @TempDir private Path folder;

    private Path pack() {
        if (!PACK.isEmpty()) {
            return Path.of(PACK);
        }
        TorchRuntime.prepare();
        Path out = folder.resolve("packs/rooms-tiny");
        TrainingRequest request =
                new TrainingRequest(
                        "rooms-tiny",
                        RoomsScene.NAME,
                        new SceneEpisodes(new RoomsScene(), PolicyKind.MIXED, 1_000_000, 4, 200),
                        "4 episodes",
                        out,
                        new Budget.Steps(10),
                        1,
                        Start.ANEW,
                        "test",
                        Optional.empty(),
                        Parallelism.standard());
        MuZeroTrainer.ofTinyModels()
                .train(
                        request,
                        new TrainingListener() {
                            @Override
                            public void progress(TrainingProgress progress) {
                                // Nobody watches.
                            }

                            @Override
                            public boolean isCancelled() {
                                return false;
                            }
                        });
        return out;
    }

    private StudioProbe open() {
        Path pack = pack();
        PackLibrary packs = TestPacks.shipped().with(folder.resolve("packs"));
        return StudioProbe.open(
                TestPacks.sessions(packs, folder), pack, folder, SessionPlan.inMemory());
    }

    private static String text(StudioProbe studio, String id) {
        return studio.robot()
                .lookup((Node node) -> id.equals(node.getId()))
                .tryQueryAs(Label.class)
                .map(Label::getText)
                .orElse("");
    }

    @Test
    void theTreeGrowsIsWalkedAndBecomesABranch() throws IOException {
        try (StudioProbe studio = open()) {
            studio.letPass(3);
            studio.robot().type(KeyCode.SPACE);
            studio.perform(new ShowPanel("search"));
            studio.until(
                    "the whole tree", () -> text(studio, "search-progress").startsWith("50 of 50"));
            assertThat(studio.now().actors()).contains(new Actor.ModelPolicy());

            studio.robot().clickOn("#search-tree");
            studio.robot().type(KeyCode.UP).type(KeyCode.UP).type(KeyCode.UP).type(KeyCode.UP);
            studio.robot().type(KeyCode.DOWN);
            studio.until(
                    "a node to take",
                    () -> !studio.robot().lookup("#search-branch").query().isDisabled());
            ImageView picture = studio.robot().lookup("#search-picture").query();
            assertThat(picture.isVisible()).isTrue();
            look(studio, "search");
            int branches = studio.now().session().branch().id();
            studio.clickUntil(
                    "#search-branch",
                    "another branch",
                    () -> studio.now().session().branch().id() > branches);

            assertThat(studio.now().session().branch().name()).startsWith("search");
            assertThat(studio.now().isRunning()).isFalse();
            assertThat(studio.failures()).isEmpty();
        }
    }

    private static void look(StudioProbe studio, String name) throws IOException {
        if (!PICTURES.isEmpty()) {
            Files.write(Path.of(PICTURES, name + ".png"), studio.picture());
        }
    }
}
