package dev.gedanken.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gedanken.calibration.CalibrationCurve.Knot;
import dev.gedanken.family.grid.GridFamily;
import dev.gedanken.family.grid.GridTrainer;
import dev.gedanken.family.grid.TinyPack;
import dev.gedanken.model.Belief;
import dev.gedanken.model.Context;
import dev.gedanken.model.Knob;
import dev.gedanken.model.KnobValues;
import dev.gedanken.model.Step;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.HasKnobs;
import dev.gedanken.pack.StartFrames;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.train.TrainingRequest.Start;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Noise;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibratedModelTest {
    @TempDir private Path folder;

    private Path pack;
    private WorldPack before;

    @BeforeEach
    void train() {
        pack = folder.resolve("tiny");
        GridTrainer.ofTinyModels()
                .train(TinyPack.request(pack, 2, Start.ANEW), new TinyPack.Recorder());
        before = WorldPack.open(pack);
    }

    private void calibrate(Knot... knots) {
        CalibrationFiles.write(
                pack, new Calibration(1, List.of(1L, 2L), 3, true, 0.5, List.of(knots)));
    }

    private static Step step(WorldModel model, WorldPack pack) {
        List<Context> start = StartFrames.of(pack).contexts().subList(0, 1);
        List<Belief> begun = model.begin(start, List.of(Noise.at(1, 0)));
        return model.imagine(begun, List.of(model.card().inputs().idle()), List.of(Noise.at(1, 1)))
                .getFirst();
    }

    @Test
    void uncertaintyIsTheExpectedSurpriseAndNothingElseChanges() {
        calibrate(new Knot(1, 0.25));
        WorldPack calibrated = WorldPack.open(pack);

        assertThat(calibrated.identity()).isEqualTo(before.identity());
        try (WorldModel plain = CalibratedModel.of(before, new GridFamily().load(before));
                WorldModel model =
                        CalibratedModel.of(calibrated, new GridFamily().load(calibrated))) {
            assertThat(plain).isNotInstanceOf(CalibratedModel.class);
            Step raw = step(plain, before);
            Step mapped = step(model, calibrated);

            assertThat(mapped.belief()).isEqualTo(raw.belief());
            assertThat(mapped.readings().uncertainty().orElseThrow())
                    .isCloseTo(0.25 * raw.readings().uncertainty().orElseThrow(), within(1e-4));
            assertThat(mapped.readings().uncertaintyMap().orElseThrow().values().get(5))
                    .isCloseTo(
                            0.25f * raw.readings().uncertaintyMap().orElseThrow().values().get(5),
                            within(1e-6f));
        }
    }

    @Test
    void otherKnobsKeepTheCalibration() {
        calibrate(new Knot(1, 0));
        WorldPack calibrated = WorldPack.open(pack);
        try (WorldModel model = CalibratedModel.of(calibrated, new GridFamily().load(calibrated))) {
            WorldModel warm =
                    model.ability(HasKnobs.class)
                            .orElseThrow()
                            .withKnobs(KnobValues.of(Knob.TEMPERATURE, 1));

            assertThat(step(warm, calibrated).readings().uncertainty().orElseThrow()).isZero();
        }
    }

    @Test
    void aDamagedCalibrationIsRefusedInASentence() {
        calibrate();
        WorldPack damaged = WorldPack.open(pack);

        assertThatThrownBy(() -> CalibratedModel.of(damaged, new GridFamily().load(damaged)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("calibration.json")
                .hasMessageContaining("calibrate the pack again");
    }
}
