package dev.gedanken.scene.bench;

import dev.gedanken.scene.Policy;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.Scene;
import dev.gedanken.scene.SceneState;
import dev.gedanken.scene.catalog.SceneCatalog;
import dev.gedanken.scene.paint.Canvas;
import dev.gedanken.world.Noise;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** How many 64×64 frames a second a scene gives on one core, under random keys. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SceneBenchmark {
    /** Steps after which a new episode starts. */
    private static final int EPISODE_STEPS = 500;

    /** The scene's name. */
    @Param({"bricks", "tabletop", "balls", "rooms", "push", "maze", "runner"})
    public String scene = "bricks";

    private Episode<?> episode = episode("bricks");

    /** Runs the benchmark; takes JMH's own options. */
    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        new Runner(new CommandLineOptions(arguments)).run();
    }

    /** Starts an episode of the named scene. */
    @Setup
    public void start() {
        episode = episode(scene);
    }

    /** Steps and draws into the same canvas. */
    @Benchmark
    public Object frame() {
        episode.step();
        return episode.draw();
    }

    /** Steps alone. */
    @Benchmark
    public Object step() {
        return episode.step();
    }

    private static Episode<?> episode(String name) {
        return episode(SceneCatalog.builtIn().named(name));
    }

    private static <S extends SceneState<S>> Episode<S> episode(Scene<S> scene) {
        return new Episode<>(scene);
    }

    /** An endless sequence of episodes. */
    private static final class Episode<S extends SceneState<S>> {
        private final Scene<S> scene;
        private final Policy<S> policy;
        private final Canvas canvas =
                new Canvas(Scene.DEFAULT_FRAME_SIZE, Scene.DEFAULT_FRAME_SIZE);
        private S state;
        private long step;

        Episode(Scene<S> scene) {
            this.scene = scene;
            this.policy = scene.policy(PolicyKind.RANDOM);
            this.state = scene.start(0);
        }

        S step() {
            long seed = step / EPISODE_STEPS;
            if (step % EPISODE_STEPS == 0) {
                state = scene.start(seed);
            }
            Noise noise = Noise.at(seed, step++);
            state = scene.step(state, policy.act(state, noise), noise);
            return state;
        }

        Canvas draw() {
            scene.draw(state, canvas);
            return canvas;
        }
    }
}
