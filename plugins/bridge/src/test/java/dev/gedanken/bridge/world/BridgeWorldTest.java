package dev.gedanken.bridge.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.bridge.TestPython;
import dev.gedanken.bridge.seal.Seal;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.truth.ForeignMomentException;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.FrameShape;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A world in a real Python process, of the kind that a researcher writes in twenty lines. */
class BridgeWorldTest {
    private static final String CORRIDOR =
            "python:" + TestPython.example("corridor.py:Corridor") + "?size=16";

    @TempDir private Path folder;
    private BridgeWorld world;

    @BeforeEach
    void open() {
        world = open(CORRIDOR);
    }

    private BridgeWorld open(String name) {
        return BridgeWorld.open(
                TestPython.find(), name, new Seal(folder.resolve("key")), Duration.ofSeconds(20));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aWorldSaysWhatItIs() {
        assertThat(world.name()).isEqualTo(CORRIDOR);
        assertThat(world.title()).isEqualTo("Corridor");
        assertThat(world.frame()).isEqualTo(FrameShape.square(16));
        assertThat(world.inputs().names()).isEqualTo("stay, left, right");
        assertThat(((ActionSpace) world.inputs()).get(1).keys()).containsExactly("LEFT", "A");
        assertThat(world.how()).isEqualTo("own");
        assertThat(world.repeats()).isTrue();
        assertThat(world.policies()).containsExactly(PolicyKind.RANDOM);
    }

    @Test
    void branchesOfOneMomentGoTheirOwnWaysAndRepeatThemselves() {
        Twin start = world.start(3);
        List<Twin> together =
                world.stepAll(
                        Collections.nCopies(3, start),
                        world.inputs().enumerated(),
                        Collections.nCopies(3, Noise.at(3, 0)));

        assertThat(together.stream().map(twin -> twin.factors().getFirst().value()).toList())
                .containsExactly(3.0, 2.0, 4.0);
        assertThat(start.step(input("right"), Noise.at(3, 0)).frame())
                .isEqualTo(together.get(2).frame());
        assertThat(start.frame()).isEqualTo(world.start(3).frame());
    }

    @Test
    void allLuckComesFromOutside() {
        assertThat(places(world.start(0), 0)).isEqualTo(places(world.start(0), 0));
        assertThat(places(world.start(0), 0)).isNotEqualTo(places(world.start(0), 1));
    }

    private List<Double> places(Twin twin, long seed) {
        List<Double> places = new ArrayList<>();
        Twin at = twin;
        for (int step = 0; step < 40; step++) {
            at = at.step(input("stay"), Noise.at(seed, step));
            places.add(at.factors().getFirst().value());
        }
        return places;
    }

    @Test
    void anEndIsAnEndAndEarnsItsRewardOnce() {
        Twin twin = world.start(7);
        for (int step = 0; step < 12; step++) {
            twin = twin.step(input("right"), Noise.at(7, step));
        }
        assertThat(twin.outcome().orElseThrow().terminated()).isTrue();
        assertThat(twin.outcome().orElseThrow().reward()).isZero();
        assertThat(twin.factors().getFirst().value()).isEqualTo(15);
    }

    @Test
    void factorsAreSetByIntervention() {
        Twin there = world.start(0).with("light.x", 9);

        assertThat(there.factors().getFirst().value()).isEqualTo(9);
        assertThat(there.frame().channel(9, 0, 0)).isEqualTo(255);
        assertThatThrownBy(() -> world.start(0).with("light.y", 1))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("light.y");
    }

    @Test
    void aStoredMomentComesBackAndAStrangersIsNotUnpacked() {
        Twin twin = world.start(2).step(input("right"), Noise.at(2, 0));
        String written = twin.written().orElseThrow();

        assertThat(world.read(written).frame()).isEqualTo(twin.frame());
        assertThat(world.read(written).step(input("right"), Noise.at(2, 1)).frame())
                .isEqualTo(twin.step(input("right"), Noise.at(2, 1)).frame());
        Seal stranger = new Seal(folder.resolve("another"));
        assertThatThrownBy(() -> world.read(stranger.seal(new byte[] {1, 2, 3})))
                .isInstanceOf(ForeignMomentException.class);
        assertThatThrownBy(() -> world.read(written.replace(' ', '!')))
                .isInstanceOf(ForeignMomentException.class);
    }

    @Test
    void aKilledProcessIsReplacedAndNothingIsLost() {
        Twin twin = world.start(1).step(input("right"), Noise.at(1, 0));
        long before = world.pid();
        Twin expected = twin.step(input("right"), Noise.at(1, 1));

        ProcessHandle.of(before).orElseThrow().destroyForcibly();

        Twin again = twin.step(input("right"), Noise.at(1, 1));
        assertThat(again.frame()).isEqualTo(expected.frame());
        assertThat(again.factors()).isEqualTo(expected.factors());
        assertThat(world.pid()).isNotEqualTo(before);
    }

    @Test
    void closingEndsTheProcess() {
        ProcessHandle process = ProcessHandle.of(world.pid()).orElseThrow();
        world.close();

        assertThat(process.onExit().join().isAlive()).isFalse();
        assertThatThrownBy(() -> world.start(0)).isInstanceOf(BadInputException.class);
    }

    @Test
    void aWholeEpisodeIsPlayedAsStepByStep() {
        List<Input> inputs = new ArrayList<>(Collections.nCopies(30, input("right")));
        List<Twin> seen = new ArrayList<>();
        world.play(5, inputs, true, seen::add);

        Twin twin = world.start(5);
        for (int step = 0; step < seen.size(); step++) {
            assertThat(seen.get(step).frame()).isEqualTo(twin.frame());
            assertThat(seen.get(step).outcome()).isEqualTo(twin.outcome());
            twin = twin.step(input("right"), Noise.at(5, step));
        }
        assertThat(seen.getLast().outcome().orElseThrow().terminated()).isTrue();
        assertThat(seen.getLast().outcome().orElseThrow().reward()).isEqualTo(1);
    }

    @Test
    void whatCannotBeOpenedIsOneSentence() {
        assertThatThrownBy(() -> open("python:" + TestPython.example("nowhere.py:Nothing")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("There is no file");
        assertThatThrownBy(() -> open("python:" + TestPython.example("corridor.py:Nothing")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("no class 'Nothing'");
        assertThatThrownBy(() ->
                        open("python:" + TestPython.example("corridor.py:Corridor") + "?length=x"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("ValueError");
    }

    private Input input(String name) {
        return world.inputs().parse(name);
    }
}
