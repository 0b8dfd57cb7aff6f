package dev.gedanken.app.live.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The keys that are down: written by the JavaFX thread, sampled once a step by the simulation
 * thread.
 *
 * <p>A press counts for at least one step, however short it is. A press of a key that is already
 * down is auto-repeat and is ignored. Keyboard and gamepads hold keys independently: a key released
 * on one may still be held on the other. A press calls a callback, so that the step it drives can
 * come sooner.
 */
public final class KeyLatch {
    private static final long DRIVEN_NANOS = 2_000_000_000L;

    private final AtomicReference<State> state = new AtomicReference<>(State.UP);
    private final AtomicReference<Map<Axis, Float>> axes = new AtomicReference<>(Map.of());
    private volatile Runnable bell = () -> {};
    private volatile OptionalLong latestPressNanos = OptionalLong.empty();

    private enum Holder {
        KEYBOARD,
        GAMEPADS
    }

    /** A key that is down, or was pressed since the last sample. */
    private record Key(String name, Holder holder, boolean isDown, boolean isFresh) {
        boolean is(String other, Holder by) {
            return name.equals(other) && holder == by;
        }
    }

    /** An axis of a stick or the mouse. */
    private record Axis(String name, Holder holder) {}

    private static Map<Axis, Float> moved(Map<Axis, Float> before, Axis axis, float position) {
        Map<Axis, Float> next = new HashMap<>(before);
        next.put(axis, position);
        return Map.copyOf(next);
    }

    private static Map<Axis, Float> rested(Map<Axis, Float> before, Holder holder) {
        Map<Axis, Float> next = new HashMap<>(before);
        next.keySet().removeIf(axis -> axis.holder == holder);
        return Map.copyOf(next);
    }

    private record State(List<Key> keys, OptionalLong pressNanos) {
        static final State UP = new State(List.of(), OptionalLong.empty());

        boolean isDown(String name, Holder holder) {
            return keys.stream().anyMatch(key -> key.is(name, holder) && key.isDown);
        }

        State pressed(String name, Holder holder, long nanos) {
            if (isDown(name, holder)) {
                return this;
            }
            List<Key> next = new ArrayList<>(keys);
            next.removeIf(key -> key.is(name, holder));
            next.add(new Key(name, holder, true, true));
            return new State(
                    List.copyOf(next),
                    pressNanos.isPresent() ? pressNanos : OptionalLong.of(nanos));
        }

        State released(String name, Holder holder) {
            return new State(
                    keys.stream()
                            .map(key -> key.is(name, holder) ? released(key) : key)
                            .filter(State::counts)
                            .toList(),
                    pressNanos);
        }

        State without(Holder holder) {
            List<Key> rest = keys.stream().filter(key -> key.holder != holder).toList();
            return new State(rest, rest.isEmpty() ? OptionalLong.empty() : pressNanos);
        }

        State sampled() {
            return new State(
                    keys.stream()
                            .filter(Key::isDown)
                            .map(key -> new Key(key.name, key.holder, true, false))
                            .toList(),
                    OptionalLong.empty());
        }

        private static Key released(Key key) {
            return new Key(key.name, key.holder, false, key.isFresh);
        }

        private static boolean counts(Key key) {
            return key.isDown || key.isFresh;
        }
    }

    /** A source of held keys: the keyboard, or all gamepads together. */
    public final class Hand {
        private final Holder holder;

        private Hand(Holder holder) {
            this.holder = holder;
        }

        /**
         * Records a press.
         *
         * @param nanos when it was received, by {@link System#nanoTime()}
         */
        public void press(String key, long nanos) {
            latestPressNanos = OptionalLong.of(nanos);
            State before = state.getAndUpdate(latest -> latest.pressed(key, holder, nanos));
            if (!before.isDown(key, holder)) {
                bell.run();
            }
        }

        /** Records a release. */
        public void release(String key) {
            state.updateAndGet(before -> before.released(key, holder));
        }

        /**
         * Records the position of a stick or the mouse.
         *
         * @param axis its name, such as {@code LEFT_X}
         * @param position in [-1, 1]
         */
        public void move(String axis, float position) {
            axes.updateAndGet(before -> moved(before, new Axis(axis, holder), position));
        }

        /**
         * Releases everything that it holds and resets its axes, for example when the window loses
         * focus.
         */
        public void clear() {
            state.updateAndGet(before -> before.without(holder));
            axes.updateAndGet(before -> rested(before, holder));
        }
    }

    /** Returns the keyboard's part. */
    public Hand keyboard() {
        return new Hand(Holder.KEYBOARD);
    }

    /** Returns the gamepads' part. */
    public Hand gamepads() {
        return new Hand(Holder.GAMEPADS);
    }

    /** Sets a callback for every press from now on, on the pressing thread; it must not block. */
    public void onPress(Runnable newBell) {
        bell = newBell;
    }

    /** Returns whether a press has not been sampled yet. */
    public boolean hasPress() {
        return state.get().pressNanos().isPresent();
    }

    /**
     * Returns whether a key is down, a stick is off its rest, or a key was pressed in the last two
     * seconds.
     *
     * @param nanos now, by {@link System#nanoTime()}
     */
    public boolean isDriven(long nanos) {
        boolean wasPressed =
                latestPressNanos.isPresent() && nanos - latestPressNanos.getAsLong() < DRIVEN_NANOS;
        return wasPressed
                || !state.get().keys().isEmpty()
                || axes.get().values().stream().anyMatch(position -> position != 0);
    }

    /** Returns the keys for the step about to be made. */
    public KeySample sample() {
        State before = state.getAndUpdate(State::sampled);
        Map<String, Float> positions = new HashMap<>();
        axes.get().forEach((axis, position) -> positions.put(axis.name, position));
        return new KeySample(
                before.keys().stream().map(Key::name).toList(), positions, before.pressNanos());
    }
}
