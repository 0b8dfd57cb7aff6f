package dev.gedanken.play;

import dev.gedanken.scene.FactorValue;
import dev.gedanken.scene.ObjectMask;
import dev.gedanken.scene.Outcome;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.Scene;
import dev.gedanken.world.Action;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Noise;
import java.util.List;
import java.util.Optional;

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

    /**
     * Returns the moment that {@link #written} wrote.
     *
     * @throws dev.gedanken.world.BadInputException if the text is no state of {@code scene}
     */
    static Twin read(Scene<?> scene, int frameSize, String written) {
        return SceneTwin.read(scene, frameSize, written);
    }

    /** Returns the moment one step on. */
    Twin step(Action action, Noise noise);

    /**
     * Returns this moment with one factor set: the intervention do(factor = value).
     *
     * @throws dev.gedanken.world.BadInputException if there is no such factor or the value is outside
     *     its range
     */
    Twin with(String factor, double value);

    /** Returns what a policy of the scene does in this moment; all of its luck comes from {@code luck}. */
    Action choose(PolicyKind policy, Noise luck);

    /** Returns what the moment looks like. */
    Frame frame();

    /** Returns which object each pixel of the frame shows. */
    ObjectMask mask();

    /** Returns every true quantity with its present value. */
    List<FactorValue> factors();

    /** Returns what the last step earned and whether it ended the episode. */
    Outcome outcome();

    /** Returns the scene's state as JSON, if reading it back would give the same state. */
    Optional<String> written();

    /** Returns about how much memory the moment takes, in bytes. */
    long bytes();
}
