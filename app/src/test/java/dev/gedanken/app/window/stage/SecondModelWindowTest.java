package dev.gedanken.app.window.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.live.snapshot.StageTile;
import dev.gedanken.app.live.snapshot.StageTile.Kind;
import dev.gedanken.app.studio.command.StageCommand;
import dev.gedanken.app.studio.command.StageMode;
import dev.gedanken.app.window.StudioProbe;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two packs of one world are picked in the pack menu and play side by side. */
class SecondModelWindowTest {
    @TempDir private Path folder;

    @Test
    void aPersonPicksBothPacksInTheMenuAndSeesThemBesideTheTruth() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.letPass(3);
            choose(studio, "#beside-bricks-diffusion");
            studio.until("both models", () -> studio.now().second().isPresent());
            studio.until("the same step", () -> standTogether(studio));
            assertThat(studio.now().tiles())
                    .extracting(StageTile::kind)
                    .containsExactly(Kind.MODEL, Kind.MODEL, Kind.TRUTH);
            assertThat(studio.now().tiles())
                    .extracting(StageTile::name)
                    .containsExactly("Bricks grid", "Bricks diffusion", "");
            studio.until("its error in Compare", () -> studio.says("Bricks diffusion"));

            studio.robot().press(KeyCode.SHIFT).type(KeyCode.T).release(KeyCode.SHIFT);
            studio.until("the dream", () -> studio.now().settings().stage() == StageMode.SINGLE);
            studio.perform(new StageCommand.CloseSecond());
            studio.until("one model", () -> studio.now().second().isEmpty());
            assertThat(studio.failures()).isEmpty();
        }
    }

    private static void choose(StudioProbe studio, String entry) {
        studio.robot().clickOn("#pack");
        click(studio, "#pack-beside");
        click(studio, entry);
    }

    /**
     * Clicks on an entry once it is on the screen; a menu that opens again makes its entries anew.
     */
    private static void click(StudioProbe studio, String entry) {
        studio.until(entry, () -> shown(studio, entry).isPresent());
        studio.letPass(5);
        studio.robot().clickOn(shown(studio, entry).orElseThrow());
    }

    private static Optional<Node> shown(StudioProbe studio, String entry) {
        return studio.robot().lookup(entry).queryAll().stream()
                .filter(node -> node.getScene() != null)
                .filter(node -> node.getScene().getWindow().isShowing())
                .findFirst();
    }

    private static boolean standTogether(StudioProbe studio) {
        return studio.now().tiles().size() == 3
                && studio.now().tiles().get(1).step() == studio.now().state().step()
                && studio.now().tiles().get(1).kind() == Kind.MODEL;
    }
}
