package dev.gedanken.app.live;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The keys that are down: written by the JavaFX thread, sampled once a step by the simulation thread.
 *
 * <p>A press counts for at least one step, however short. A press of a key that is down is auto-repeat and
 * counts for nothing. Losing the focus releases everything. A press rings a bell, so that the step which it
 * drives can come sooner.
 */
public final class KeyLatch {
    private final AtomicReference<State> state = new AtomicReference<>(State.UP);
    private volatile Runnable bell = () -> {};

    /** A key that is down, or was pressed since the last sample. */
    private record Key(String name, boolean isDown, boolean isFresh) {}

    private record State(List<Key> keys, OptionalLong pressNanos) {
        static final State UP = new State(List.of(), OptionalLong.empty());

        boolean isDown(String name) {
            return keys.stream().anyMatch(key -> key.name.equals(name) && key.isDown);
        }

        State pressed(String name, long nanos) {
            if (isDown(name)) {
                return this;
            }
            List<Key> next = without(name);
            next.add(new Key(name, true, true));
            return new State(
                    List.copyOf(next),
                    pressNanos.isPresent() ? pressNanos : OptionalLong.of(nanos));
        }

        State released(String name) {
            return new State(
                    keys.stream()
                            .map(key -> key.name.equals(name) ? released(key) : key)
                            .filter(State::counts)
                            .toList(),
                    pressNanos);
        }

        State sampled() {
            return new State(
                    keys.stream()
                            .filter(Key::isDown)
                            .map(key -> new Key(key.name, true, false))
                            .toList(),
                    OptionalLong.empty());
        }

        private List<Key> without(String name) {
            List<Key> rest = new ArrayList<>(keys);
            rest.removeIf(key -> key.name.equals(name));
            return rest;
        }

        private static Key released(Key key) {
            return new Key(key.name, false, key.isFresh);
        }

        private static boolean counts(Key key) {
            return key.isDown || key.isFresh;
        }
    }

    /**
     * Notes a press.
     *
     * @param nanos when it was received, by {@link System#nanoTime()}
     */
    public void press(String key, long nanos) {
        State before = state.getAndUpdate(latest -> latest.pressed(key, nanos));
        if (!before.isDown(key)) {
            bell.run();
        }
    }

    /** Notes a release. */
    public void release(String key) {
        state.updateAndGet(before -> before.released(key));
    }

    /** Forgets everything, as when the window loses the focus. */
    public void clear() {
        state.set(State.UP);
    }

    /** Calls a bell after every press from now on, on the thread that pressed; it must not block. */
    public void onPress(Runnable newBell) {
        bell = newBell;
    }

    /** Returns whether a press has not been sampled yet. */
    public boolean hasPress() {
        return state.get().pressNanos().isPresent();
    }

    /** Returns the keys that count for the step about to be made. */
    public KeySample sample() {
        State before = state.getAndUpdate(State::sampled);
        return new KeySample(before.keys().stream().map(Key::name).toList(), before.pressNanos());
    }
}
