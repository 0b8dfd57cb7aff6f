package dev.gedanken.app.window.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.live.snapshot.StageTile;
import dev.gedanken.app.live.snapshot.StageTile.Kind;
import dev.gedanken.app.studio.command.StageMode;
import dev.gedanken.app.window.StudioProbe;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Two packs of one world are picked in the pack menu and play side by side. */
class SecondModelWindowTest {
    private static final Logger LOG = LoggerFactory.getLogger(SecondModelWindowTest.class);
    private static final String SECOND = "#beside-bricks-diffusion";
    private static final int ATTEMPTS = 5;

    @TempDir private Path folder;

    @Test
    void aPersonPicksBothPacksInTheMenuAndSeesThemBesideTheTruth() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.letPass(3);
            chooseUntil(studio, SECOND, () -> studio.now().second().isPresent());
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
            chooseUntil(studio, "#pack-alone", () -> studio.now().second().isEmpty());
            assertThat(studio.failures()).isEmpty();
        }
    }

    /** Chooses an entry until that has an effect: a menu makes its entries anew when there are others. */
    private static void chooseUntil(StudioProbe studio, String chosen, BooleanSupplier effect) {
        for (int attempt = 0; attempt < ATTEMPTS && !effect.getAsBoolean(); attempt++) {
            try {
                studio.robot().clickOn("#pack");
                studio.robot().clickOn(entry(studio, "#pack-beside"));
                // Straight to the right, since a pointer on its way over another entry closes this
                // one.
                studio.robot().moveTo(entry(studio, SECOND));
                studio.robot().clickOn(entry(studio, chosen));
                studio.until("the effect of " + chosen, effect);
            } catch (RuntimeException e) {
                LOG.debug("{} moved away", chosen, e);
                studio.robot().type(KeyCode.ESCAPE, 2);
            }
        }
        assertThat(effect.getAsBoolean()).as("the effect of " + chosen).isTrue();
    }

    /** Returns an entry once it is on the screen. */
    private static Node entry(StudioProbe studio, String entry) {
        studio.until(entry, () -> shown(studio, entry).isPresent());
        studio.letPass(5);
        return shown(studio, entry).orElseThrow();
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
