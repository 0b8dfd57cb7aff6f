package dev.gedanken.play;

import dev.gedanken.scene.FactorValue;
import dev.gedanken.scene.Scene;
import dev.gedanken.world.Action;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Noise;
import java.util.List;

/** The true world beside a dream: an immutable moment of a scene, whatever the scene's state type. */
public interface Twin {

    /**
     * Returns the moment in which an episode of {@code scene} with this seed starts.
     *
     * @param frameSize side of the twin's frames in pixels
     */
    static Twin start(Scene<?> scene, long seed, int frameSize) {
        return SceneTwin.start(scene, seed, frameSize);
    }

    /** Returns the moment one step on. */
    Twin step(Action action, Noise noise);

    /** Returns what the moment looks like. */
    Frame frame();

    /** Returns every true quantity with its present value. */
    List<FactorValue> factors();
}
