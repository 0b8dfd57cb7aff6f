package dev.gedanken.family.torchscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.model.Belief;
import dev.gedanken.model.Context;
import dev.gedanken.model.Step;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.DecodesFrames;
import dev.gedanken.model.ability.ForecastsReward;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Packs that {@code gedanken_bridge.export} wrote with PyTorch 2.7.1, and two that were exported
 * with its checks switched off.
 */
class TorchScriptFamilyTest {
    private static final TorchScriptFamily TRUSTING = new TorchScriptFamily(sha256 -> true);

    private static WorldPack pack(String name) {
        URL file =
                Objects.requireNonNull(
                        TorchScriptFamilyTest.class.getResource("/torchscript/" + name + ".zip"));
        try {
            return WorldPack.open(Path.of(file.toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aModuleComputesWhatItComputedInPython() {
        WorldPack pack = pack("recurrent");
        ScriptConfig config = ScriptConfig.of(pack.manifest().model(), pack.location());
        try (ScriptModule module = open(pack)) {
            assertThat(ScriptCheck.run(module, config, pack)).isLessThan(1e-5);
        }
        assertThat(pack.hasFile(ScriptCheck.FILE)).isTrue();
    }

    private static ScriptModule open(WorldPack pack) {
        try {
            return ScriptModule.load(pack.file(TorchScriptFamily.MODULE));
        } catch (java.io.IOException | ai.djl.MalformedModelException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aRowKeepsItsBitsWhateverItsNeighboursAre() {
        try (WorldModel model = TRUSTING.load(pack("recurrent"))) {
            List<Belief> seven = model.begin(contexts(model, 7), luck(7, 0));
            List<? extends Input> all = model.card().inputs().enumerated();
            List<Input> inputs =
                    IntStream.range(0, 7).<Input>mapToObj(i -> all.get(i % all.size())).toList();
            List<Step> together = model.imagine(seven, inputs, luck(7, 1));
            List<Step> seen =
                    model.observe(seven, inputs, Collections.nCopies(7, picture(3)), luck(7, 1));

            for (int row = 0; row < 7; row++) {
                Step alone =
                        model.imagine(
                                        List.of(seven.get(row)),
                                        List.of(inputs.get(row)),
                                        List.of(luck(7, 1).get(row)))
                                .getFirst();
                assertThat(alone).isEqualTo(together.get(row));
                assertThat(alone.belief()).isNotEqualTo(seen.get(row).belief());
                assertThat(alone.readings().reward()).isPresent();
            }
            assertThat(model.ability(ForecastsReward.class))
                    .as("going on is not forecast")
                    .isEmpty();
            assertThat(model.ability(DecodesFrames.class).orElseThrow().decode(seven)).hasSize(7);
        }
    }

    @Test
    void allLuckComesFromOutside() {
        try (WorldModel model = TRUSTING.load(pack("recurrent"))) {
            List<Belief> belief = model.begin(contexts(model, 1), luck(1, 0));
            List<Input> idle = List.of(model.card().inputs().idle());

            assertThat(model.imagine(belief, idle, luck(1, 1)))
                    .isEqualTo(model.imagine(belief, idle, luck(1, 1)))
                    .isNotEqualTo(model.imagine(belief, idle, luck(1, 2)));
        }
    }

    @Test
    void nothingRunsBeforeSomebodyAgreed() {
        assertThatThrownBy(() -> new TorchScriptFamily(ModuleConsents.NONE).load(pack("recurrent")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("packs --trust recurrent");
    }

    @ParameterizedTest
    @CsvSource({"drawing, by 'randn_like'", "counting, its own 'count'"})
    void whatCannotReplayIsRefusedByName(String name, String said) {
        assertThatThrownBy(() -> TRUSTING.load(pack(name)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(said);
    }

    private static List<Context> contexts(WorldModel model, int rows) {
        int steps = model.card().contextSteps();
        List<Input> idle = Collections.nCopies(steps, model.card().inputs().idle());
        return IntStream.range(0, rows)
                .mapToObj(row -> new Context(Collections.nCopies(steps + 1, picture(row)), idle))
                .toList();
    }

    private static List<Noise> luck(int rows, int step) {
        return IntStream.range(0, rows).mapToObj(row -> new Noise(row, -1, step)).toList();
    }

    private static Frame picture(int seed) {
        byte[] rgb = new byte[16 * 16 * Frame.CHANNELS];
        new Random(seed).nextBytes(rgb);
        return Frame.of(16, 16, rgb);
    }
}
