package dev.gedanken.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.catalog.SceneCatalog;
import dev.gedanken.truth.SceneWorld;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.FrameShape;
import dev.gedanken.world.Input;
import dev.gedanken.world.InputSpace;
import dev.gedanken.world.LatentAction;
import dev.gedanken.world.Noise;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract of every true world, run on every scene and on a minimal world. */
class TrueWorldContractTest {
    private static final int STEPS = 40;

    static Stream<TrueWorld> worlds() {
        Stream<TrueWorld> scenes =
                SceneCatalog.builtIn().scenes().stream().map(scene -> new SceneWorld(scene));
        return Stream.concat(scenes, Stream.of(new BareWorld()));
    }

    private static Twin played(TrueWorld world, Twin from, int firstStep, int steps) {
        Twin twin = from;
        for (int step = firstStep; step < firstStep + steps; step++) {
            twin = twin.step(world.inputs().sample(Noise.at(3, step)), Noise.at(11, step));
        }
        return twin;
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void theSameSeedAndInputsGiveTheSameBytes(TrueWorld world) {
        Twin once = played(world, world.start(5), 0, STEPS);
        Twin again = played(world, world.start(5), 0, STEPS);

        assertThat(again.frame()).isEqualTo(once.frame());
        assertThat(again.factors()).isEqualTo(once.factors());
        assertThat(again.outcome()).isEqualTo(once.outcome());
        assertThat(FrameShape.of(once.frame())).isEqualTo(world.frame());
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void aMomentThatWasSteppedFromStaysAsItWas(TrueWorld world) {
        Twin moment = played(world, world.start(5), 0, 10);
        Frame before = moment.frame();
        Twin one = moment.step(world.inputs().idle(), Noise.at(11, 10));
        played(world, moment, 10, 5);

        assertThat(moment.frame()).isEqualTo(before);
        assertThat(moment.step(world.inputs().idle(), Noise.at(11, 10)).frame())
                .isEqualTo(one.frame());
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void aMomentThatWasWrittenContinuesAsItWouldHave(TrueWorld world) {
        Twin moment = played(world, world.start(5), 0, 15);
        moment.written()
                .ifPresent(text -> {
                    Twin restored = world.read(text);
                    assertThat(restored.frame()).isEqualTo(moment.frame());
                    assertThat(played(world, restored, 15, 20).frame())
                            .isEqualTo(played(world, moment, 15, 20).frame());
                });
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void everyPolicyThatAWorldNamesChoosesInputsThatItUnderstands(TrueWorld world) {
        for (PolicyKind policy : world.policies()) {
            Input input = world.start(5).choose(policy, Noise.at(1, 0));
            assertThat(world.inputs().accepts(input)).isTrue();
            assertThat(world.start(5).choose(policy, Noise.at(1, 0))).isEqualTo(input);
        }
    }

    @Test
    void whatAWorldLacksIsEmptyOrRefusedInASentence() {
        Twin twin = new BareWorld().start(1);

        assertThat(twin.factors()).isEmpty();
        assertThat(twin.mask()).isEmpty();
        assertThat(twin.outcome()).isEmpty();
        assertThat(twin.written()).isEmpty();
        assertThatThrownBy(() -> twin.with("x", 1)).isInstanceOf(BadInputException.class);
        assertThatThrownBy(() -> twin.choose(PolicyKind.EXPERT, Noise.at(0, 0)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("expert");
    }

    /** A world that starts, steps and shows frames, which are not square. */
    private record BareWorld() implements TrueWorld {
        @Override
        public String name() {
            return "bare";
        }

        @Override
        public String title() {
            return "Bare";
        }

        @Override
        public InputSpace inputs() {
            return OddModel.CODES;
        }

        @Override
        public FrameShape frame() {
            return OddModel.SHAPE;
        }

        @Override
        public Twin start(long seed) {
            return new BareTwin((int) seed);
        }

        @Override
        public Twin read(String written) {
            throw new BadInputException("World 'bare' writes no moments.");
        }
    }

    private record BareTwin(int grey) implements Twin {
        @Override
        public Twin step(Input input, Noise noise) {
            int index = input instanceof LatentAction.Code(int code) ? code : 0;
            return new BareTwin((grey + index + noise.below(0, 3)) % 256);
        }

        @Override
        public Frame frame() {
            byte[] rgb = new byte[OddModel.SHAPE.width() * OddModel.SHAPE.height() * 3];
            Arrays.fill(rgb, (byte) grey);
            return Frame.of(OddModel.SHAPE.width(), OddModel.SHAPE.height(), rgb);
        }

        @Override
        public long bytes() {
            return Integer.BYTES;
        }
    }
}
