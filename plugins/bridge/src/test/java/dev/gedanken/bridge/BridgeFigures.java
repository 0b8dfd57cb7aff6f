package dev.gedanken.bridge;

import dev.gedanken.bridge.process.Python;
import dev.gedanken.bridge.seal.Seal;
import dev.gedanken.bridge.world.BridgeWorlds;
import dev.gedanken.truth.RandomActions;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Measures the bridge for docs/measured.md: {@code BridgeFigures PYTHON WORLD...}. */
public final class BridgeFigures {
    private static final int STEPS = 600;
    private static final int WARM_UP = 200;
    private static final int FORKS = 1000;

    /** Enough for the compiler to be done with both sides of the wire. */
    private static final int WARM_UP_BATCHES = 1500;

    /** Few enough steps for an episode not to end, after which a world has nothing to do. */
    private static final int EPISODE = 40;

    private BridgeFigures() {}

    /** Prints a few lines for each world. */
    public static void main(String[] args) throws Exception {
        Python python = TestPython.of(args[0]);
        Seal seal = new Seal(Files.createTempDirectory("bridge").resolve("key"));
        BridgeWorlds worlds = new BridgeWorlds(python, seal, Duration.ofSeconds(60));
        for (String name : Arrays.copyOfRange(args, 1, args.length)) {
            long before = System.nanoTime();
            try (TrueWorld world = worlds.open(name)) {
                System.out.printf(
                        "%s opened in %.1f s%n", name, (System.nanoTime() - before) / 1e9);
                lockStep(world);
                batches(world, 8);
                batches(world, 64);
                forks(world);
            }
        }
    }

    private static void lockStep(TrueWorld world) {
        Twin twin = world.start(1);
        long before = 0;
        for (int step = 0; step < WARM_UP + STEPS; step++) {
            if (step == WARM_UP) {
                before = System.nanoTime();
            }
            Noise luck = Noise.at(1, step);
            twin = twin.step(RandomActions.at(world.inputs(), luck), luck);
        }
        double seconds = (System.nanoTime() - before) / 1e9;
        System.out.printf(
                "  one by one: %.0f steps/s, %d bytes a moment%n", STEPS / seconds, twin.bytes());
    }

    private static void batches(TrueWorld world, int rows) {
        List<Twin> twins = List.of();
        double[] millis = new double[400];
        for (int step = -WARM_UP_BATCHES; step < millis.length; step++) {
            int now = step + WARM_UP_BATCHES;
            if (now % EPISODE == 0) {
                twins = new ArrayList<>(Collections.nCopies(rows, world.start(1)));
            }
            List<Noise> luck =
                    IntStream.range(0, rows).mapToObj(row -> Noise.at(row, now)).toList();
            List<Input> inputs =
                    luck.stream().map(each -> RandomActions.at(world.inputs(), each)).toList();
            long before = System.nanoTime();
            twins = world.stepAll(twins, inputs, luck);
            if (step >= 0) {
                millis[step] = (System.nanoTime() - before) / 1e6;
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                "  batch of %d: p50 %.2f ms, p99 %.2f ms%n",
                rows, millis[millis.length / 2], millis[millis.length * 99 / 100]);
    }

    /** Forks at random depths and plays each branch twice, in turn. */
    private static void forks(TrueWorld world) {
        List<Twin> trunk = new ArrayList<>(List.of(world.start(2)));
        for (int step = 0; step < 300; step++) {
            Noise luck = Noise.at(2, step);
            trunk.add(trunk.getLast().step(RandomActions.at(world.inputs(), luck), luck));
        }
        int same = 0;
        for (int fork = 0; fork < FORKS; fork++) {
            Twin from = trunk.get(Noise.at(3, fork).below(0, trunk.size()));
            Twin once = played(world, from, fork);
            Twin again = played(world, world.read(from.written().orElseThrow()), fork);
            same +=
                    once.frame().equals(again.frame()) && once.factors().equals(again.factors())
                            ? 1
                            : 0;
        }
        System.out.printf("  %d of %d forks came to the same bytes%n", same, FORKS);
    }

    private static Twin played(TrueWorld world, Twin from, int fork) {
        Twin twin = from;
        for (int step = 0; step < 8; step++) {
            Noise luck = Noise.at(1000 + fork, step);
            twin = twin.step(RandomActions.at(world.inputs(), luck), luck);
        }
        return twin;
    }
}
