package dev.gedanken.family.diffusion;

import ai.djl.ndarray.NDManager;
import dev.gedanken.model.Belief;
import dev.gedanken.model.Context;
import dev.gedanken.model.ModelCard;
import dev.gedanken.nn.Parameters;
import dev.gedanken.runtime.TorchRuntime;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.truth.SceneWorld;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Imagines a frame of each row, with three steps and random weights, for each line that it reads,
 * and prints the seconds per frame: the counterpart of {@code
 * docs/benchmarks/diamond_reference.py}.
 */
final class DiffusionBench {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final int MOST_ROWS = 64;

    private DiffusionBench() {}

    /**
     * Runs until its input ends.
     *
     * @param arguments the number of rows, which run beside each other
     */
    public static void main(String[] arguments) throws IOException {
        int rows =
                arguments.length == 0
                        ? 1
                        : Math.clamp(Integer.parseInt(arguments[0]), 1, MOST_ROWS);
        TorchRuntime.prepare();
        SceneWorld world = new SceneWorld(new BricksScene());
        DiffusionConfig config =
                DiffusionConfig.paper().fitting(world.inputs().enumerated().size(), false);
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (DiffusionModel model = random(config, world)) {
            Frame frame = world.start(9_000_000).frame();
            Context seen = new Context(List.of(frame), List.of());
            List<Belief> beliefs =
                    model.begin(
                            Collections.nCopies(rows, seen),
                            Collections.nCopies(rows, Noise.at(1, 0)));
            List<Input> idle = Collections.nCopies(rows, world.inputs().idle());
            while (lines.readLine() != null) {
                long begun = System.nanoTime();
                model.imagine(beliefs, idle, Collections.nCopies(rows, Noise.at(1, 0)));
                System.out.println((System.nanoTime() - begun) / NANOS_PER_SECOND / rows);
            }
        }
    }

    private static DiffusionModel random(DiffusionConfig config, SceneWorld world) {
        try (NDManager manager = NDManager.newBaseManager();
                Parameters fresh = Parameters.fresh(manager, DiffusionNetwork.SCOPE, 1)) {
            DiffusionNetwork.create(config, fresh);
            DiffusionNetworks networks = new DiffusionNetworks(config, fresh.snapshot());
            System.err.println("numbers: " + networks.parameters());
            ModelCard card =
                    new ModelCard(
                            "random",
                            DiffusionFamily.NAME,
                            world.name(),
                            world.inputs(),
                            Optional.of(world.frame()),
                            config.past(),
                            config.beliefBytes(),
                            networks.parameters());
            return new DiffusionModel(config, networks, card);
        }
    }
}
