package dev.gedanken.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.scene.Outcome;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.rooms.RoomsScene;
import dev.gedanken.truth.SceneWorld;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.Frame;
import dev.gedanken.world.FrameShape;
import dev.gedanken.world.Input;
import dev.gedanken.world.InputSpace;
import dev.gedanken.world.Message;
import dev.gedanken.world.Noise;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EarlyEndsTest {
    private static final int SIDE = 4;

    private static Optional<Message> notice(TrueWorld world) {
        return EarlyEnds.in(world, PolicyKind.RANDOM, 0, 10);
    }

    @Test
    void episodesThatEndSoonAndStandStillAreCounted() {
        assertThat(notice(new Falling(true)).orElseThrow().english())
                .startsWith("6 of 10 held-out episodes of falling end within 40 steps");
    }

    @Test
    void aWorldThatGoesOnAfterItsEndIsScoredInSilence() {
        assertThat(notice(new Falling(false))).isEmpty();
        assertThat(notice(new SceneWorld(new RoomsScene()))).isEmpty();
    }

    /** Its episode of seed s ends after 7 s + 3 steps; then it stands still, or not. */
    private record Falling(boolean standsStill) implements TrueWorld {
        @Override
        public String name() {
            return "falling";
        }

        @Override
        public String title() {
            return "Falling";
        }

        @Override
        public InputSpace inputs() {
            return ActionSpace.startingWith("idle").build();
        }

        @Override
        public FrameShape frame() {
            return FrameShape.square(SIDE);
        }

        @Override
        public Twin start(long seed) {
            return new Fall(0, 7 * (int) seed + 3, standsStill);
        }

        @Override
        public Twin read(String written) {
            throw new IllegalStateException("It writes no moments.");
        }
    }

    private record Fall(int step, int end, boolean standsStill) implements Twin {
        @Override
        public Twin step(Input input, Noise noise) {
            return standsStill && step == end ? this : new Fall(step + 1, end, standsStill);
        }

        @Override
        public Frame frame() {
            byte[] rgb = new byte[SIDE * SIDE * Frame.CHANNELS];
            Arrays.fill(rgb, (byte) step);
            return Frame.of(SIDE, SIDE, rgb);
        }

        @Override
        public Optional<Outcome> outcome() {
            return Optional.of(new Outcome(0, step >= end));
        }

        @Override
        public long bytes() {
            return Integer.BYTES;
        }
    }
}
