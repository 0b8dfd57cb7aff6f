package dev.gedanken.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.live.input.KeyLatch;
import dev.gedanken.app.live.snapshot.BeliefPoint;
import dev.gedanken.app.live.snapshot.LiveListener;
import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.app.play.PlayRequest;
import dev.gedanken.app.session.SessionPlan;
import dev.gedanken.app.studio.command.SimulationCommand.Adopt;
import dev.gedanken.app.studio.command.SimulationCommand.Reset;
import dev.gedanken.app.studio.command.StageCommand;
import dev.gedanken.app.testing.GreyModel;
import dev.gedanken.app.testing.TestPacks;
import dev.gedanken.world.Message;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulationThreadTest {
    private static final long TIMEOUT_NANOS = 20_000_000_000L;

    @TempDir private Path folder;

    private final RecordingListener listener = new RecordingListener();
    private final LivePlay play =
            new LivePlay(PlayRequest.free(1), SessionPlan.inMemory(), new KeyLatch(), listener);
    private final SimulationThread simulation = new SimulationThread(play, listener);
    private LoadedPack pack;

    @BeforeEach
    void start() {
        pack = TestPacks.grey(folder.resolve("grey"));
        simulation.start();
    }

    @AfterEach
    void stop() {
        simulation.close();
    }

    @Test
    void ticksByItselfAtTheAgreedPace() {
        simulation.send(new Adopt(pack));
        until(() -> !listener.shown.isEmpty());
        long before = System.nanoTime();
        until(() -> listener.last().state().step() >= 15);
        double seconds = (System.nanoTime() - before) / 1e9;

        assertThat(seconds).isGreaterThan(0.4);
    }

    @Test
    void doesWhatItIsToldWhileItTicks() {
        simulation.send(new Adopt(pack));
        until(() -> !listener.shown.isEmpty() && listener.last().state().step() > 2);
        simulation.send(new Reset());

        until(() -> listener.played.stream().filter(state -> state.step() == 0).count() == 2);
    }

    @Test
    void playGoesOnWhenWorkInSpareTimeFails() {
        LiveListener stumbling = new StumblingListener(listener);
        LivePlay other =
                new LivePlay(
                        PlayRequest.free(1), SessionPlan.inMemory(), new KeyLatch(), stumbling);
        try (SimulationThread thread = new SimulationThread(other, stumbling)) {
            thread.start();
            thread.send(new Adopt(pack));
            until(() -> !listener.shown.isEmpty());
            thread.send(new StageCommand.RequestAnalyses(Set.of(StageCommand.Analysis.BELIEFS)));
            until(() -> !listener.failures.isEmpty());
            long failedAt = listener.last().state().step();
            until(() -> listener.last().state().step() > failedAt + 5);
        }

        assertThat(listener.failures).singleElement().asString().contains("beside play failed");
    }

    /** Fails at the first belief that it receives. */
    private static final class StumblingListener implements LiveListener {
        private final RecordingListener recording;
        private boolean hasStumbled;

        StumblingListener(RecordingListener recording) {
            this.recording = recording;
        }

        @Override
        public void shown(LiveSnapshot snapshot) {
            recording.shown(snapshot);
        }

        @Override
        public void believed(BeliefPoint point) {
            if (!hasStumbled) {
                hasStumbled = true;
                throw new IllegalStateException("stumbled");
            }
        }

        @Override
        public void failed(Message message) {
            recording.failed(message);
        }
    }

    @Test
    void aFailingModelIsReportedOnceAndPauses() {
        simulation.send(new Adopt(pack));
        until(() -> !listener.shown.isEmpty());
        ((GreyModel) pack.model()).fail();
        until(() -> !listener.failures.isEmpty());
        simulation.send(new Reset());
        until(() -> !listener.last().isRunning());

        assertThat(listener.failures)
                .singleElement()
                .asString()
                .contains("The model failed at this step");
    }

    @Test
    void closingEndsTheThreadAndClosesTheModel() {
        simulation.send(new Adopt(pack));
        until(() -> !listener.shown.isEmpty());
        simulation.close();
        int steps = listener.shown.size();

        assertThat(((GreyModel) pack.model()).isClosed()).isTrue();
        assertThat(listener.shown).hasSize(steps);
    }

    private static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TIMEOUT_NANOS;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time is up").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
