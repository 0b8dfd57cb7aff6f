package dev.gedanken.family.grid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.family.LoadingContract;
import dev.gedanken.model.WorldModel;
import dev.gedanken.pack.StartFrames;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.train.TrainingRequest.Start;
import dev.gedanken.world.Noise;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GridLoadingTest {
    @TempDir private static Path shared;
    @TempDir private Path scratch;

    private final LoadingContract contract =
            new LoadingContract(new GridFamily(), shared.resolve("tiny"));

    @BeforeAll
    static void train() {
        GridTrainer.ofTinyModels()
                .train(
                        TinyPack.request(shared.resolve("tiny"), 4, Start.ANEW),
                        new TinyPack.Recorder());
    }

    @Test
    void weightsThatAreNotNumbersOrDoNotFitAreRefused() {
        contract.refusesWeightsThatDoNotFit(scratch);
    }

    @Test
    void anotherSchemaIsRefused() throws IOException {
        contract.refusesAnotherSchema(scratch);
    }

    @Test
    void loadingSteppingAndClosingKeepsMemoryFlat() throws IOException {
        StartFrames starts = StartFrames.of(WorldPack.open(shared.resolve("tiny")));
        assertThat(starts.contexts()).isNotEmpty();
        contract.keepsMemoryFlat(model -> step(model, starts));
    }

    private static void step(WorldModel model, StartFrames starts) {
        var beliefs = model.begin(starts.contexts().subList(0, 1), List.of(Noise.at(1, 0)));
        model.imagine(beliefs, List.of(model.card().inputs().idle()), List.of(Noise.at(1, 1)));
    }
}
