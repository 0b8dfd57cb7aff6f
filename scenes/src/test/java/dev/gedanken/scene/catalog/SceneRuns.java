package dev.gedanken.scene.catalog;

import dev.gedanken.scene.Policy;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.Scene;
import dev.gedanken.scene.SceneState;
import dev.gedanken.scene.paint.Canvas;
import dev.gedanken.world.Noise;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Plays scenes and hashes what they look like. */
final class SceneRuns {

    private SceneRuns() {}

    /** Prints the hash of a scene's first frames: arguments name, seed, steps. */
    public static void main(String[] arguments) {
        Scene<?> scene = SceneCatalog.builtIn().named(arguments[0]);
        System.out.println(
                hash(scene, Long.parseLong(arguments[1]), Integer.parseInt(arguments[2])));
    }

    /** Returns the SHA-256 of the first {@code steps} frames of mixed play. */
    static <S extends SceneState<S>> String hash(Scene<S> scene, long seed, int steps) {
        MessageDigest digest = sha256();
        Canvas canvas = new Canvas(Scene.DEFAULT_FRAME_SIZE, Scene.DEFAULT_FRAME_SIZE);
        Policy<S> policy = scene.policy(PolicyKind.MIXED);
        S state = scene.start(seed);
        for (int step = 0; step < steps; step++) {
            Noise noise = Noise.at(seed, step);
            state = scene.step(state, policy.act(state, noise), noise);
            scene.draw(state, canvas);
            digest.update(canvas.rgb());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Returns the state after {@code steps} steps of random play. */
    static <S extends SceneState<S>> S play(Scene<S> scene, long seed, int steps) {
        Policy<S> policy = scene.policy(PolicyKind.RANDOM);
        S state = scene.start(seed);
        for (int step = 0; step < steps; step++) {
            Noise noise = Noise.at(seed, step);
            state = scene.step(state, policy.act(state, noise), noise);
        }
        return state;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
