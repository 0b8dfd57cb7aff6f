package dev.gedanken.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.live.input.KeyLatch;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.app.play.PlayRequest;
import dev.gedanken.app.session.SessionPlan;
import dev.gedanken.app.studio.command.SimulationCommand;
import dev.gedanken.app.studio.command.SimulationCommand.Adopt;
import dev.gedanken.app.studio.command.SimulationCommand.Reseed;
import dev.gedanken.app.studio.command.SimulationCommand.Reset;
import dev.gedanken.app.studio.command.SimulationCommand.ShowSource;
import dev.gedanken.app.studio.command.SimulationCommand.StepOnce;
import dev.gedanken.app.studio.command.SimulationCommand.TogglePause;
import dev.gedanken.app.studio.command.StageCommand;
import dev.gedanken.app.testing.GreyModel;
import dev.gedanken.app.testing.TestPacks;
import dev.gedanken.model.Knob;
import dev.gedanken.model.KnobValues;
import dev.gedanken.play.PlaySource;
import dev.gedanken.world.Input;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LivePlayTest {
    @TempDir private Path folder;

    private final RecordingListener listener = new RecordingListener();
    private final KeyLatch keys = new KeyLatch();
    private final LivePlay play =
            new LivePlay(PlayRequest.free(3), SessionPlan.inMemory(), keys, listener);
    private LoadedPack pack;

    @BeforeEach
    void loadPack() {
        pack = TestPacks.grey(folder.resolve("grey"));
    }

    @Test
    void nothingHappensUntilAPackIsThere() {
        play.tick();
        play.handle(new Reset());

        assertThat(listener.shown).isEmpty();
    }

    @Test
    void anAdoptedPackIsShownAtItsStartAndRuns() {
        play.handle(new Adopt(pack));
        assertThat(listener.last().state().step()).isZero();

        play.tick();
        assertThat(listener.last().state().step()).isOne();
        assertThat(listener.last().modelTime()).isPresent();
    }

    @Test
    void aStepDoesNoWorkForPanelsAndWhatItOwesThemIsDoneAfterIt() {
        play.handle(new Adopt(pack));
        play.handle(new StageCommand.RequestAnalyses(Set.of(StageCommand.Analysis.BELIEFS)));
        play.tick();
        assertThat(listener.beliefs).isEmpty();

        assertThat(play.workOwed()).isTrue();
        assertThat(listener.beliefs).hasSize(1);
        assertThat(play.workOwed()).as("once for each step").isFalse();
    }

    @Test
    void theKeysDriveTheModel() {
        play.handle(new Adopt(pack));
        keys.keyboard().press("RIGHT", 42);
        play.tick();

        assertThat(listener.last().state().input().toString()).isEqualTo("right");
        assertThat(GreyModel.level(listener.last().state().belief())).isEqualTo(20);
        assertThat(listener.last().pressNanos()).hasValue(42);
    }

    @Test
    void aPressIsAwaitedUntilTheStepThatItDrives() {
        play.handle(new Adopt(pack));
        keys.keyboard().press("RIGHT", 1);
        assertThat(play.isAwaited()).isTrue();

        play.tick();
        assertThat(play.isAwaited()).isFalse();
    }

    @Test
    void nobodyWaitsForAStepOfAPausedPlay() {
        play.handle(new Adopt(pack));
        play.handle(new TogglePause());
        keys.keyboard().press("RIGHT", 1);

        assertThat(play.isAwaited()).isFalse();
    }

    @Test
    void pausingStopsTheTicksAndForgetsTaps() {
        play.handle(new Adopt(pack));
        play.handle(new TogglePause());
        keys.keyboard().press("RIGHT", 1);
        keys.keyboard().release("RIGHT");
        play.tick();
        assertThat(listener.last().state().step()).isZero();
        assertThat(listener.last().isRunning()).isFalse();

        play.handle(new TogglePause());
        play.tick();
        assertThat(listener.last().state().input().toString()).isEqualTo("noop");
    }

    @Test
    void aSingleStepPausesAndTakesTheKeysThatAreHeld() {
        play.handle(new Adopt(pack));
        keys.keyboard().press("LEFT", 1);
        play.handle(new StepOnce());

        assertThat(listener.last().state().step()).isOne();
        assertThat(listener.last().state().input().toString()).isEqualTo("left");
        assertThat(listener.last().isRunning()).isFalse();
    }

    @Test
    void resetStartsAgainFromTheSameSeedAndReseedFromAnother() {
        play.handle(new Adopt(pack));
        play.tick();
        play.handle(new Reset());
        assertThat(listener.last().state().step()).isZero();
        assertThat(listener.last().state().seed()).isEqualTo(3);

        play.handle(new Reseed(8));
        assertThat(listener.last().state().seed()).isEqualTo(8);
        play.handle(new Reset());
        assertThat(listener.last().state().seed()).isEqualTo(8);
    }

    @Test
    void anotherSourceShowsAtOnceAndResetsNothing() {
        play.handle(new Adopt(pack));
        play.tick();
        play.handle(new ShowSource(PlaySource.TRUTH));

        assertThat(listener.last().state().step()).isOne();
        assertThat(listener.last().state().shown()).isEqualTo(listener.last().state().truth());
    }

    @Test
    void theTemperatureIsTheModels() {
        play.handle(new Adopt(pack));
        play.handle(new SimulationCommand.SetKnobs(KnobValues.of(Knob.TEMPERATURE, 1.25)));

        assertThat(listener.last().tuning().values().value(Knob.TEMPERATURE)).hasValue(1.25);
    }

    @Test
    void aNewPackTakesTheOldOnesPlaceAndClosesIt() {
        play.handle(new Adopt(pack));
        play.handle(new SimulationCommand.SetKnobs(KnobValues.of(Knob.TEMPERATURE, 1.5)));
        play.handle(new Adopt(TestPacks.grey(folder.resolve("other"))));

        assertThat(((GreyModel) pack.model()).isClosed()).isTrue();
        assertThat(listener.last().pack().name()).isEqualTo("other");
        assertThat(listener.last().tuning().values().value(Knob.TEMPERATURE)).hasValue(0.5);
    }

    @Test
    void theScriptComesBeforeTheKeysAndTheLastStepPauses() {
        Input right = pack.player().inputs().parse("right");
        PlayRequest scripted =
                new PlayRequest(
                        3,
                        PlaySource.MODEL,
                        PlayRequest.free(3).knobs(),
                        Collections.nCopies(2, right),
                        OptionalInt.of(3));
        LivePlay live = new LivePlay(scripted, SessionPlan.inMemory(), keys, listener);
        keys.keyboard().press("LEFT", 1);
        live.handle(new Adopt(pack));
        for (int i = 0; i < 5; i++) {
            live.tick();
        }

        assertThat(listener.played)
                .extracting(state -> state.input().toString())
                .isEqualTo(List.of("noop", "right", "right", "left"));
        assertThat(listener.last().isRunning()).isFalse();
    }

    @Test
    void closingClosesTheModel() {
        play.handle(new Adopt(pack));
        play.close();

        assertThat(((GreyModel) pack.model()).isClosed()).isTrue();
    }

    @Test
    void whatWasAnticipatedIsExactlyWhatThePlainStepGives() {
        play.handle(new Adopt(pack));
        RecordingListener plain = new RecordingListener();
        LivePlay other = new LivePlay(PlayRequest.free(3), SessionPlan.inMemory(), keys, plain);
        other.handle(new Adopt(TestPacks.grey(folder.resolve("other"))));
        for (int step = 0; step < 20; step++) {
            while (play.anticipate(Long.MAX_VALUE)) {
                // Until nothing is left.
            }
            keys.keyboard().press(step % 2 == 0 ? "LEFT" : "RIGHT", step);
            play.tick();
            keys.keyboard().press(step % 2 == 0 ? "LEFT" : "RIGHT", step);
            other.tick();
            keys.keyboard().clear();
        }

        assertThat(
                        listener.played.stream()
                                .map(state -> state.shown().orElseThrow().sha256())
                                .toList())
                .isEqualTo(
                        plain.played.stream()
                                .map(state -> state.shown().orElseThrow().sha256())
                                .toList());
        assertThat(listener.last().modelTime()).isPresent();
    }

    @Test
    void nothingIsAnticipatedThatWouldLastLongerThanThereIsTime() {
        play.handle(new Adopt(pack));
        play.anticipate(Long.MAX_VALUE);

        assertThat(play.anticipate(0)).isFalse();
    }

    @Test
    void aKeyScriptDrivesFromHereOnAndPlayGoesOnAfterIt() {
        play.handle(new Adopt(pack));
        play.tick();
        play.handle(new TogglePause());
        play.handle(script("right", "left"));
        assertThat(listener.last().isRunning()).isTrue();
        play.tick();
        assertThat(listener.last().state().input().toString()).isEqualTo("right");
        assertThat(listener.last().settings().script()).isPresent();
        play.tick();
        assertThat(listener.last().state().input().toString()).isEqualTo("left");
        assertThat(listener.last().settings().script()).isEmpty();
        play.tick();
        assertThat(listener.last().state().input().toString()).isEqualTo("noop");
    }

    @Test
    void aPlayKeyTakesOverFromAScriptAndAResetBeginsItAnew() {
        play.handle(new Adopt(pack));
        play.handle(script("right", "right", "right"));
        play.tick();
        play.handle(new Reset());
        assertThat(listener.last().settings().script().orElseThrow().progress(0)).isEqualTo("0/3");
        keys.keyboard().press("LEFT", 1);
        play.tick();

        assertThat(listener.last().state().input().toString()).isEqualTo("left");
        assertThat(listener.last().settings().script()).isEmpty();
    }

    private SimulationCommand script(String... names) {
        List<Input> actions =
                Arrays.stream(names).<Input>map(pack.player().inputs()::parse).toList();
        return new SimulationCommand.FollowScript("test", actions);
    }
}
