package dev.gedanken.app.live;

import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.play.PlaySource;

/** What a person asks of a live play: values that can be logged and tested. */
public sealed interface LiveCommand {

    /** Pauses if it runs, runs if it is paused. */
    record TogglePause() implements LiveCommand {}

    /** Pauses, and plays one step with the keys that are held. */
    record StepOnce() implements LiveCommand {}

    /** Starts again from the same seed. */
    record Reset() implements LiveCommand {}

    /** Starts again from another seed. */
    record Reseed(long seed) implements LiveCommand {}

    /** Shows frames from another source, without a reset. */
    record ShowSource(PlaySource source) implements LiveCommand {}

    /** Lets the model draw at another temperature from here on. */
    record SetTemperature(float temperature) implements LiveCommand {}

    /** Plays another pack, which the live play owns from here on. */
    record Adopt(LoadedPack pack) implements LiveCommand {
        @Override
        public String toString() {
            return "Adopt[%s]".formatted(pack.pack().manifest().name());
        }
    }
}
