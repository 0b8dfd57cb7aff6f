package dev.gedanken.family.grid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.model.Belief;
import dev.gedanken.model.Context;
import dev.gedanken.model.Readings;
import dev.gedanken.model.Step;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.DecodesFrames;
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
import java.util.stream.IntStream;
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
        beliefs = beliefs(model);
        actions = new ArrayList<>();
        frames = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            actions.add(SCENE.actions().get(row % 3));
            frames.add(SCENE.frame(SCENE.start(row + 100)));
        }
    }

    @AfterAll
    static void closeModel() {
        model.close();
    }

    /** A tiny model knows too little to tell. */
    @Test
    void aFrameOfTheModelsOwnIsLessSurprisingThanTheSameFrameShuffled() {
        Path shipped = Path.of("../assets/packs/bricks-grid").toAbsolutePath().normalize();
        try (WorldModel trained = new GridFamily().load(WorldPack.open(shipped))) {
            List<Belief> begun = beliefs(trained);
            List<Belief> imagined =
                    trained
                            .imagine(begun, actions, Collections.nCopies(ROWS, Noise.at(4, 1)))
                            .stream()
                            .map(Step::belief)
                            .toList();
            List<Frame> own = trained.ability(DecodesFrames.class).orElseThrow().decode(imagined);
            List<Readings> expected = seen(trained, begun, own);
            List<Frame> moved = own.stream().map(GridSurpriseTest::shuffled).toList();
            List<Readings> odd = seen(trained, begun, moved);
            for (int row = 0; row < ROWS; row++) {
                assertThat(expected.get(row).surprise().orElseThrow())
                        .isPositive()
                        .isLessThan(odd.get(row).surprise().orElseThrow());
            }
        }
    }

    private static List<Belief> beliefs(WorldModel of) {
        return IntStream.range(0, ROWS)
                .mapToObj(row -> new Context(List.of(SCENE.frame(SCENE.start(row))), List.of()))
                .map(start -> of.begin(List.of(start), List.of(Noise.at(0, 0))).getFirst())
                .toList();
    }

    private static List<Readings> seen(List<Frame> shown) {
        return seen(model, beliefs, shown);
    }

    private static List<Readings> seen(WorldModel by, List<Belief> from, List<Frame> shown) {
        return by.observe(from, actions, shown, Collections.nCopies(ROWS, Noise.at(0, 0))).stream()
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
