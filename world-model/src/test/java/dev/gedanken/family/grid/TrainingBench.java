package dev.gedanken.family.grid;

import dev.gedanken.data.EncodedEpisodes;
import dev.gedanken.data.EncodedEpisodes.EncodedEpisode;
import dev.gedanken.data.FrameBank;
import dev.gedanken.data.SceneEpisodes;
import dev.gedanken.runtime.CallPool;
import dev.gedanken.runtime.TorchRuntime;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.train.PhaseStart;
import dev.gedanken.train.PhaseWork;
import dev.gedanken.train.TrainingListener;
import dev.gedanken.train.TrainingProgress;
import dev.gedanken.world.Noise;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures updates per second of a full-size grid model with whole batches on one thread, as before
 * batches were split, and with two shards on one and on two threads. The three take turns, so that
 * other load on the machine affects all of them.
 *
 * <p>A program to run by hand: {@code java … dev.gedanken.family.grid.TrainingBench [rounds]}.
 */
final class TrainingBench {
    private static final TrainingListener SILENT =
            new TrainingListener() {
                @Override
                public void progress(TrainingProgress progress) {
                    // No listener.
                }

                @Override
                public boolean isCancelled() {
                    return false;
                }
            };

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final SceneEpisodes DATA =
            new SceneEpisodes(new BricksScene(), PolicyKind.MIXED, 1_000_000, 4, 100);

    private TrainingBench() {}

    /** Opens a phase. */
    @FunctionalInterface
    private interface Opening {
        PhaseWork open(PhaseStart start);
    }

    /** One way of computing: wall clock of each update, and processor time of its longest path. */
    private record Arm(String name, PhaseWork work, long[] nanos, long[] path) {}

    /** Runs it. */
    public static void main(String[] arguments) {
        TorchRuntime.prepare();
        int rounds = arguments.length == 0 ? 10 : Integer.parseInt(arguments[0]);
        GridConfig config = GridConfig.standard(DATA.actions().size());
        GridTrainingSettings settings = GridTrainingSettings.standard();
        FrameBank frames =
                FrameBank.of(DATA, FrameBank.DEFAULT_BYTES, (done, total) -> true).orElseThrow();
        EncodedEpisodes<short[]> codes = luckyCodes(config);
        compare(
                "tokenizer",
                4 * rounds,
                start -> new TokenizerTrainer(config, settings, frames, start));
        compare("dynamics", rounds, start -> new DynamicsTrainer(config, settings, codes, start));
    }

    private static void compare(String phase, int rounds, Opening opening) {
        try (CallPool one = new CallPool(1);
                CallPool two = new CallPool(2)) {
            List<Arm> arms =
                    List.of(
                            arm("1 shard, 1 thread", 1, one, opening, rounds),
                            arm("2 shards, 1 thread", 2, one, opening, rounds),
                            arm("2 shards, 2 threads", 2, two, opening, rounds));
            for (int round = -2; round < rounds; round++) {
                for (Arm arm : arms) {
                    Map<Long, Long> before = processorTimes();
                    long begun = System.nanoTime();
                    arm.work().update(round < 0 ? 0 : round % 4, 0.9);
                    if (round >= 0) {
                        arm.nanos()[round] = System.nanoTime() - begun;
                        arm.path()[round] = longestPath(before, processorTimes());
                    }
                }
            }
            for (Arm arm : arms) {
                print(phase, arm, arms.getFirst());
                arm.work().close();
            }
        }
    }

    private static Arm arm(String name, int shards, CallPool pool, Opening opening, int rounds) {
        PhaseStart start = new PhaseStart(Map.of(), DATA, 1, shards, pool, SILENT);
        return new Arm(name, opening.open(start), new long[rounds], new long[rounds]);
    }

    /** Returns processor time so far of this thread and of the pools' threads, by id. */
    private static Map<Long, Long> processorTimes() {
        Map<Long, Long> times = new HashMap<>();
        for (long id : THREADS.getAllThreadIds()) {
            ThreadInfo info = THREADS.getThreadInfo(id);
            if (info != null
                    && (info.getThreadName().startsWith("model-call")
                            || id == Thread.currentThread().threadId())) {
                times.put(id, THREADS.getThreadCpuTime(id));
            }
        }
        return times;
    }

    /** Returns this thread's part and that of the busiest other one: what an idle machine would take. */
    private static long longestPath(Map<Long, Long> before, Map<Long, Long> after) {
        long own = Thread.currentThread().threadId();
        long longest = 0;
        for (Map.Entry<Long, Long> entry : after.entrySet()) {
            long spent = entry.getValue() - before.getOrDefault(entry.getKey(), 0L);
            if (entry.getKey() != own) {
                longest = Math.max(longest, spent);
            }
        }
        return longest + after.get(own) - before.get(own);
    }

    private static void print(String phase, Arm arm, Arm base) {
        System.out.printf(
                Locale.ROOT,
                "%-10s %-20s wall median %6.3f s, best %6.3f s; longest path %6.3f s: %.2f×, %.2f×, %.2f× of %s%n",
                phase,
                arm.name(),
                median(arm.nanos()),
                best(arm.nanos()),
                median(arm.path()),
                median(base.nanos()) / median(arm.nanos()),
                best(base.nanos()) / best(arm.nanos()),
                median(base.path()) / median(arm.path()),
                base.name());
    }

    private static double median(long... nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / 1e9;
    }

    private static double best(long... nanos) {
        return Arrays.stream(nanos).min().orElseThrow() / 1e9;
    }

    /** Random tokens: an update takes as long as with real ones. */
    private static EncodedEpisodes<short[]> luckyCodes(GridConfig config) {
        int cells = config.tokens() * config.gridSize() * config.gridSize();
        int steps = 100;
        List<EncodedEpisode<short[]>> episodes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            short[] tokens = new short[(steps + 1) * cells];
            Noise noise = Noise.at(i, 0);
            for (int k = 0; k < tokens.length; k++) {
                tokens[k] = (short) noise.below(k, config.quantizer().vocabulary());
            }
            episodes.add(new EncodedEpisode<>(tokens, new byte[steps]));
        }
        return new EncodedEpisodes<>(episodes);
    }
}
