package dev.gedanken.bridge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.bridge.TestPython;
import dev.gedanken.bridge.seal.Seal;
import dev.gedanken.model.Belief;
import dev.gedanken.model.Context;
import dev.gedanken.model.KnobValues;
import dev.gedanken.model.LatentView;
import dev.gedanken.model.Step;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.Acts;
import dev.gedanken.model.ability.DecodesFrames;
import dev.gedanken.model.ability.ForecastsReward;
import dev.gedanken.model.ability.HasKnobs;
import dev.gedanken.model.ability.ShowsLatentViews;
import dev.gedanken.model.ability.YieldsFeatures;
import dev.gedanken.pack.PackManifest;
import dev.gedanken.pack.PackWriter;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.FrameShape;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Models in a real Python process: the example from the guide, and some faulty ones. */
class BridgeModelTest {
    private static final String DRIFTING = TestPython.example("drifting.py:Drifting");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir private Path folder;

    private static BridgeModel open(String spec, Duration patience) {
        return BridgeModel.open(TestPython.find(), spec, "tested", "", patience);
    }

    private static String bad(String type) {
        return Path.of("src", "test", "resources", "python", "bad_models.py").toAbsolutePath()
                + ":"
                + type;
    }

    private static Frame picture(int seed) {
        byte[] rgb = new byte[16 * 16 * Frame.CHANNELS];
        new Random(seed).nextBytes(rgb);
        return Frame.of(16, 16, rgb);
    }

    private static List<Belief> begun(WorldModel model, int rows) {
        int context = model.card().contextSteps();
        List<Input> idle = Collections.nCopies(context, model.card().inputs().idle());
        List<Context> contexts =
                java.util.stream.IntStream.range(0, rows)
                        .mapToObj(row ->
                                new Context(Collections.nCopies(context + 1, picture(row)), idle))
                        .toList();
        return model.begin(contexts, luck(rows, 0));
    }

    private static List<Noise> luck(int rows, int step) {
        return java.util.stream.IntStream.range(0, rows)
                .mapToObj(row -> new Noise(row, -1, step))
                .toList();
    }

    @Test
    void aModelClaimsWhatItOverrides() {
        try (BridgeModel model = open(DRIFTING, PATIENCE)) {
            assertThat(model.title()).isEqualTo("Drifting");
            assertThat(model.card().frame()).contains(FrameShape.square(16));
            assertThat(model.card().contextSteps()).isEqualTo(2);
            assertThat(model.card().beliefBytes()).isEqualTo(16 * 16 * 3 * 4);
            assertThat(model.ability(DecodesFrames.class)).isPresent();
            assertThat(model.ability(ForecastsReward.class)).isPresent();
            assertThat(model.ability(YieldsFeatures.class)).isPresent();
            assertThat(model.ability(HasKnobs.class)).isPresent();
            assertThat(model.ability(Acts.class)).isEmpty();
        }
    }

    @Test
    void aRowKeepsItsBitsWhateverItsNeighboursAre() {
        try (BridgeModel model = open(DRIFTING, PATIENCE)) {
            List<Belief> seven = begun(model, 7);
            List<Input> right = Collections.nCopies(7, model.card().inputs().parse("right"));
            List<Step> together = model.imagine(seven, right, luck(7, 1));

            for (int row = 0; row < 7; row++) {
                Step alone =
                        model.imagine(
                                        List.of(seven.get(row)),
                                        List.of(right.get(row)),
                                        List.of(luck(7, 1).get(row)))
                                .getFirst();
                assertThat(alone).isEqualTo(together.get(row));
            }
            assertThat(together.getFirst().readings().goingOn()).hasValue(1);
        }
    }

    @Test
    void knobsTuneAndLuckComesFromOutside() {
        try (BridgeModel model = open(DRIFTING, PATIENCE)) {
            WorldModel calm = model.withKnobs(KnobValues.of("noise", 0));
            List<Belief> belief = begun(model, 1);
            List<Input> stay = List.of(model.card().inputs().idle());
            Belief first = calm.imagine(belief, stay, luck(1, 1)).getFirst().belief();

            assertThat(calm.imagine(belief, stay, luck(1, 2)).getFirst().belief()).isEqualTo(first);
            assertThat(model.imagine(belief, stay, luck(1, 1)).getFirst().belief())
                    .isNotEqualTo(model.imagine(belief, stay, luck(1, 2)).getFirst().belief());
            assertThat(model.decode(belief)).containsExactly(picture(0));
            assertThatThrownBy(() -> model.withKnobs(KnobValues.of("noise", 2)))
                    .isInstanceOf(BadInputException.class);
        }
    }

    @Test
    void viewsAndFeaturesCome() {
        try (BridgeModel model = open(DRIFTING, PATIENCE)) {
            Belief belief = begun(model, 1).getFirst();
            List<LatentView> views =
                    model.ability(ShowsLatentViews.class).orElseThrow().views(belief);

            assertThat(views).hasSize(1);
            assertThat(views.getFirst()).isInstanceOf(LatentView.ScalarGrid.class);
            assertThat(views.getFirst().values().shape()).containsExactly(16, 16);
            assertThat(model.features(List.of(belief)).getFirst()).hasSize(16);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Raises, RuntimeError: the weights are not there",
        "Dies, ended (status 3",
        "WrongRows, its first axis is 4 rows",
        "NotABelief, dictionary of arrays"
    })
    void whatGoesWrongInsideIsOneSentence(String type, String said) {
        try (BridgeModel model = open(bad(type), PATIENCE)) {
            List<Belief> belief = begun(model, 1);
            List<Input> stay = List.of(model.card().inputs().idle());

            assertThatThrownBy(() -> model.imagine(belief, stay, luck(1, 1)))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining(said)
                    .hasMessageNotContaining("\n");
            // The session continues: the belief is here, and the next call is answered.
            assertThat(model.decode(belief)).containsExactly(picture(0));
        }
    }

    @Test
    void aHangIsOneSentenceAndTheNextCallIsAnswered() {
        try (BridgeModel model = open(bad("Hangs"), Duration.ofSeconds(6))) {
            List<Belief> belief = begun(model, 1);
            List<Input> stay = List.of(model.card().inputs().idle());

            assertThatThrownBy(() -> model.imagine(belief, stay, luck(1, 1)))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("did not answer within 6 seconds");
            assertThat(model.decode(belief)).containsExactly(picture(0));
        }
    }

    @Test
    void framesOfAnotherShapeAreRefused() {
        try (BridgeModel model = open(bad("WrongFrames"), PATIENCE)) {
            List<Belief> belief = begun(model, 1);
            assertThatThrownBy(() -> model.decode(belief))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("8×8");
        }
    }

    @Test
    void whatIsPrintedDisturbsNothingAndWhatCannotBeMadeIsSaid() {
        try (BridgeModel model = open(bad("Prints"), PATIENCE)) {
            assertThat(begun(model, 1)).hasSize(1);
        }
        assertThatThrownBy(() -> open(bad("NoConstructor"), PATIENCE))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("FileNotFoundError: weights.pt");
    }

    @Test
    void aPackRunsOnlyWhatThisUserNamed() throws IOException {
        PythonFamily family =
                new PythonFamily(TestPython.find(), new Seal(folder.resolve("key")), PATIENCE);
        Path file = Files.copy(Path.of(TestPython.example("drifting.py")), folder.resolve("m.py"));
        PackManifest manifest =
                family.manifest(PythonSource.of("python:" + file + ":Drifting"), "mine", "");
        PackWriter.write(folder.resolve("mine"), manifest, Map.of());
        WorldPack pack = WorldPack.open(folder.resolve("mine"));

        try (WorldModel model = family.load(pack)) {
            assertThat(begun(model, 1)).hasSize(1);
        }
        PythonFamily stranger =
                new PythonFamily(TestPython.find(), new Seal(folder.resolve("other")), PATIENCE);
        assertThatThrownBy(() -> stranger.load(pack))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("did not write it");
        Files.writeString(file, Files.readString(file) + "\n# changed\n");
        assertThatThrownBy(() -> family.load(pack))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("has changed");
    }
}
