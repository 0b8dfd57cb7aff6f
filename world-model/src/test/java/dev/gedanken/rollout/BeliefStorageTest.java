package dev.gedanken.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.model.Belief;
import dev.gedanken.model.Belief.Part;
import dev.gedanken.model.KnobValues;
import dev.gedanken.model.Readings;
import dev.gedanken.play.Actor;
import dev.gedanken.play.Moment;
import dev.gedanken.play.PlaySource;
import dev.gedanken.play.StepSettings;
import dev.gedanken.rollout.Node.Result;
import dev.gedanken.session.SessionFixture;
import dev.gedanken.session.SessionHeader;
import dev.gedanken.session.SessionStore;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.Noise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session's size depends on what changes from step to step, not on the size of a belief. */
class BeliefStorageTest {
    private static final int STEPS = 800;
    private static final int MEBIBYTE = 1 << 20;

    /** Frames of 64×64 in RGB; the last four are the belief. */
    private static final int FRAME = 64 * 64 * 3;

    private static final int BANK_ROWS = 128;
    private static final int BANK_ROW = 2_048;

    @TempDir private Path folder;

    /**
     * Returns four frames like a diffusion model's belief: at each step the oldest is dropped and a
     * new one is added.
     */
    private static Belief frameStack(int step) {
        byte[] stack = new byte[4 * FRAME];
        for (int i = 0; i < 4; i++) {
            fill(stack, i * FRAME, FRAME, step + i);
        }
        return new Belief(
                List.of(new Part("frames", Tensor.owning(new long[] {4, 64, 64, 3}, stack))));
    }

    /** Returns a bank of 256 KiB of which each step overwrites one row of 2 KiB. */
    private static Belief memoryBank(int step) {
        byte[] bank = new byte[BANK_ROWS * BANK_ROW];
        for (int row = 0; row < BANK_ROWS; row++) {
            int written = step - Math.floorMod(step - row, BANK_ROWS);
            fill(bank, row * BANK_ROW, BANK_ROW, written);
        }
        return new Belief(
                List.of(new Part("bank", Tensor.owning(new long[] {BANK_ROWS, BANK_ROW}, bank))));
    }

    private static void fill(byte[] bytes, int from, int length, int what) {
        Noise noise = Noise.at(what, 0);
        for (int i = 0; i < length; i += 4) {
            int bits = noise.bits(i / 4);
            for (int k = 0; k < 4; k++) {
                bytes[from + i + k] = (byte) (bits >> 8 * k);
            }
        }
    }

    @Test
    void aFrameStackCostsTheFrameThatIsNewAndAFourthOfItsKeyframesOnDisk() throws IOException {
        assertThat(momentsIn(64 * MEBIBYTE, BeliefStorageTest::frameStack))
                .isGreaterThan(64 * MEBIBYTE / (FRAME + 2_048));
        assertThat(bytesPerStepOnDisk(BeliefStorageTest::frameStack)).isLessThan(4 * FRAME / 12.0);
    }

    @Test
    void aMemoryBankCostsWhatIsWrittenIntoIt() throws IOException {
        assertThat(momentsIn(16 * MEBIBYTE, BeliefStorageTest::memoryBank))
                .isGreaterThan(16 * MEBIBYTE / (3 * BANK_ROW));
        assertThat(bytesPerStepOnDisk(BeliefStorageTest::memoryBank)).isLessThan(1.5 * BANK_ROW);
    }

    private static int momentsIn(int budget, IntFunction<Belief> beliefs) {
        MomentKeep keep = new MomentKeep(budget);
        int step = 0;
        int kept = 0;
        while (keep.size() == step) {
            kept = keep.size();
            keep.put(node(step, beliefs.apply(step)), moment(beliefs.apply(step)), id -> false);
            step++;
        }
        assertThat(keep.bytes()).isLessThanOrEqualTo(budget);
        return kept;
    }

    private double bytesPerStepOnDisk(IntFunction<Belief> beliefs) throws IOException {
        Path file = folder.resolve("session.gedanken");
        SessionHeader header = SessionFixture.header();
        long firstPart;
        try (SessionStore store =
                SessionStore.create(file, header, problem -> fail(problem.english()))) {
            write(store, beliefs, 0, STEPS / 4);
        }
        firstPart = Files.size(file);
        try (SessionStore store = SessionStore.open(file, problem -> fail(problem.english()))) {
            write(store, beliefs, STEPS / 4, STEPS);
        }
        return (Files.size(file) - firstPart) / (STEPS * 0.75);
    }

    private static void write(SessionStore store, IntFunction<Belief> beliefs, int from, int to) {
        for (int step = from; step < to; step++) {
            Node node = node(step, beliefs.apply(step));
            if (step == 0) {
                Branch branch =
                        new Branch(0, "original 0", BranchKind.ORIGINAL, Node.NONE, 1, false, 0);
                store.write(new Change.Started(branch, node));
            } else {
                store.write(new Change.Added(node));
            }
            if (step % Moments.KEYFRAME_DISTANCE == 0) {
                store.write(new Change.Keyframe(step, moment(beliefs.apply(step))));
            }
        }
    }

    private static Moment moment(Belief belief) {
        return new Moment(belief, Optional.empty(), Readings.NONE);
    }

    private static Node node(int step, Belief belief) {
        Cause cause =
                step == 0
                        ? new Cause.Start(1)
                        : new Cause.Step(SessionFixture.SCENE.actions().idle(), new Actor.Script());
        return new Node(
                step,
                step - 1,
                0,
                step,
                step,
                cause,
                new StepSettings(PlaySource.MODEL, KnobValues.NONE, 1),
                new Result(
                        Optional.of(belief.hash()), Optional.empty(), Optional.empty(), Float.NaN));
    }

    private void fail(String sentence) {
        throw new AssertionError(sentence);
    }
}
