package dev.gedanken.family.diffusion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.family.LoadingContract;
import dev.gedanken.family.PackModel;
import dev.gedanken.model.WorldModel;
import dev.gedanken.pack.StartFrames;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.world.Noise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffusionLoadingTest {
    @TempDir private static Path shared;
    @TempDir private Path scratch;

    private final LoadingContract contract =
            new LoadingContract(new DiffusionFamily(), shared.resolve("tiny"));

    @BeforeAll
    static void train() {
        TinyDiffusion.train(shared.resolve("tiny"), 2);
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
        contract.keepsMemoryFlat(model -> step(model, starts));
    }

    @Test
    void aPackThatDoesNotNameItsLevelsHasTwo() throws IOException {
        Path pack = scratch.resolve("earlier");
        TinyDiffusion.train(pack, 2);
        DiffusionConfig sizes = PackModel.sizes(WorldPack.open(pack), DiffusionConfig.class);
        Path manifest = pack.resolve(WorldPack.MANIFEST);
        String named = Files.readString(manifest);
        Files.writeString(manifest, named.replaceAll("\\s*\"(levels|widening)\" : \\d+,", ""));
        WorldPack earlier = WorldPack.open(pack);

        assertThat(earlier.manifest().model().has("levels")).isFalse();
        PackModel.requireSame(earlier, DiffusionFamily.NAME, sizes, DiffusionConfig.UNNAMED);
        try (WorldModel model = new DiffusionFamily().load(earlier)) {
            step(model, StartFrames.of(earlier));
        }
    }

    private static void step(WorldModel model, StartFrames starts) {
        var beliefs = model.begin(starts.contexts().subList(0, 1), List.of(Noise.at(1, 0)));
        var action = model.card().inputs().idle();
        model.imagine(beliefs, List.of(action), List.of(Noise.at(1, 1)));
    }
}
