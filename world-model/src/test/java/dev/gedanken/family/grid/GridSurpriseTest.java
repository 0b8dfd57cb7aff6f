package dev.gedanken.family.grid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.model.Belief;
import dev.gedanken.model.Context;
import dev.gedanken.model.Readings;
import dev.gedanken.model.Step;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.train.TrainingRequest.Start;
import dev.gedanken.world.Action;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Noise;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GridSurpriseTest {
    private static final int ROWS = 6;
    private static final BricksScene SCENE = new BricksScene();

    @TempDir private static Path temporary;
    private static GridWorldModel model;
    private static List<Belief> beliefs;
    private static List<Action> actions;
    private static List<Frame> frames;

    @BeforeAll
    static void trainTinyModel() {
        Path folder = temporary.resolve("pack");
        GridTrainer.ofTinyModels()
                .train(TinyPack.request(folder, 40, Start.ANEW), new TinyPack.Recorder());
        model = (GridWorldModel) new GridFamily().load(WorldPack.open(folder));
        beliefs = new ArrayList<>();
        actions = new ArrayList<>();
        frames = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            Frame first = SCENE.frame(SCENE.start(row));
            beliefs.add(
                    model.begin(
                                    List.of(new Context(List.of(first), List.of())),
                                    List.of(Noise.at(0, 0)))
                            .getFirst());
            actions.add(SCENE.actions().get(row % 3));
            frames.add(SCENE.frame(SCENE.start(row + 100)));
        }
    }

    @AfterAll
    static void closeModel() {
        model.close();
    }

    @Test
    void aFrameOfTheModelsOwnIsLessSurprisingThanTheSameFrameShuffled() {
        List<Belief> imagined =
                model.imagine(beliefs, actions, Collections.nCopies(ROWS, Noise.at(4, 1))).stream()
                        .map(Step::belief)
                        .toList();
        List<Frame> own = model.decode(imagined);
        List<Readings> expected = seen(own);
        List<Readings> odd = seen(own.stream().map(GridSurpriseTest::shuffled).toList());
        for (int row = 0; row < ROWS; row++) {
            assertThat(expected.get(row).surprise().orElseThrow())
                    .isPositive()
                    .isLessThan(odd.get(row).surprise().orElseThrow());
        }
    }

    private static List<Readings> seen(List<Frame> shown) {
        return model
                .observe(beliefs, actions, shown, Collections.nCopies(ROWS, Noise.at(0, 0)))
                .stream()
                .map(Step::readings)
                .toList();
    }

    /** Moves every patch to another cell. */
    private static Frame shuffled(Frame frame) {
        int row = frame.width() * Frame.CHANNELS;
        byte[] rgb = new byte[row * frame.height()];
        frame.copyTo(rgb, 0);
        byte[] moved = new byte[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            int down = (i / row + 3 * frame.height() / 8) % frame.height();
            int across = (i % row + 3 * row / 8) % row;
            moved[down * row + across] = rgb[i];
        }
        return Frame.of(frame.width(), frame.height(), moved);
    }

    @Test
    void rowsDoNotInfluenceEachOther() {
        List<Readings> together = seen(frames);
        for (int row = 0; row < ROWS; row++) {
            assertThat(together.get(row)).isEqualTo(alone(row));
        }
    }

    @Test
    void theSurpriseOfAStepIsTheSumOfItsMap() {
        Readings readings = alone(2);
        double sum = 0;
        for (float cell : readings.surpriseMap().orElseThrow().values().toArray()) {
            sum += cell;
        }
        assertThat(readings.surprise()).hasValue(sum);
    }

    private static Readings alone(int row) {
        return model.observe(
                        List.of(beliefs.get(row)),
                        List.of(actions.get(row)),
                        List.of(frames.get(row)),
                        List.of(Noise.at(0, 0)))
                .getFirst()
                .readings();
    }

    @Test
    void anImaginedStepIsUnsureButNotSurprised() {
        Readings imagined =
                model.imagine(
                                List.of(beliefs.getFirst()),
                                List.of(actions.getFirst()),
                                List.of(Noise.at(4, 1)))
                        .getFirst()
                        .readings();
        assertThat(imagined.surprise()).isEmpty();
        assertThat(imagined.uncertainty().orElseThrow()).isPositive();
    }
}
