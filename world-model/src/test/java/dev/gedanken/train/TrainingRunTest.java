package dev.gedanken.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.data.Episode;
import dev.gedanken.data.EpisodeSource;
import dev.gedanken.data.ListedEpisodes;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.runtime.TorchRuntime;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Message;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;

/** The run on phases that only count: two parts with tensors of one name, three losses. */
class TrainingRunTest {
    private static final ActionSpace ACTIONS = ActionSpace.startingWith("noop").build();

    @TempDir private Path temporary;

    @BeforeAll
    static void prepareTorch() {
        TorchRuntime.prepare();
    }

    /** A number that grows with every update and belongs in checkpoints. */
    private static final class Counter implements CheckpointPart {
        private final String key;
        private float value;

        Counter(String key) {
            this.key = key;
        }

        @Override
        public String key() {
            return key;
        }

        @Override
        public Map<String, Tensor> snapshot() {
            return Map.of("value", Tensor.of(new long[] {1}, value));
        }

        @Override
        public void restore(Map<String, Tensor> snapshot) {
            value = snapshot.get("value").get(0);
        }
    }

    private static final class Counting implements PhaseWork {
        private final String name;
        private final float start;
        private final long divergesAt;
        private final Counter slow = new Counter("slow");
        private final Counter fast = new Counter("fast");

        Counting(String name, PhaseStart start, long divergesAt) {
            this.name = name;
            this.divergesAt = divergesAt;
            this.start = start.weights().getOrDefault("first", Tensor.of(new long[] {1}, 0)).get(0);
        }

        @Override
        public List<CheckpointPart> parts() {
            return List.of(slow, fast);
        }

        @Override
        public Map<String, Double> update(long step, double progress) {
            slow.value += 1;
            fast.value += (float) (progress * (step + 1));
            Map<String, Double> losses = new LinkedHashMap<>();
            losses.put("loss", step == divergesAt ? Double.NaN : 1.0 / (step + 1));
            losses.put("slow", (double) slow.value);
            return losses;
        }

        @Override
        public Map<String, Tensor> weights() {
            return Map.of(name, Tensor.of(new long[] {2}, start + slow.value, fast.value));
        }

        @Override
        public void close() {
            // It holds nothing.
        }
    }

    private static TrainingPlan plan(long divergesAt) {
        return plan(divergesAt, 1);
    }

    private static TrainingPlan plan(long divergesAt, int fewestSteps) {
        return new TrainingPlan(
                "counting",
                JsonNodeFactory.instance.objectNode(),
                2,
                fewestSteps,
                new TreeMap<>(Map.of("rate", "1")),
                survey -> {},
                Map.of(),
                List.of(
                        new Phase(
                                "first",
                                0.25,
                                start -> Optional.of(new Counting("first", start, -1))),
                        new Phase(
                                "second",
                                0.75,
                                start -> Optional.of(new Counting("second", start, divergesAt)))));
    }

    private TrainingRequest request(String name, Budget budget, TrainingRequest.Start start) {
        Episode episode = episode(4);
        return request(name, budget, start, List.of(episode, episode), "2 episodes");
    }

    private static Episode episode(int steps) {
        List<Frame> frames = new ArrayList<>();
        List<Action> actions = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            frames.add(Frame.of(3, 2, new byte[18]));
            actions.add(ACTIONS.idle());
        }
        return new Episode(1, frames, actions.subList(0, steps));
    }

    private TrainingRequest request(
            String name,
            Budget budget,
            TrainingRequest.Start start,
            List<Episode> episodes,
            String description) {
        return request(name, budget, start, new ListedEpisodes(ACTIONS, episodes), description);
    }

    private TrainingRequest request(
            String name,
            Budget budget,
            TrainingRequest.Start start,
            EpisodeSource episodes,
            String description) {
        return new TrainingRequest(
                name,
                "",
                episodes,
                description,
                temporary.resolve(name),
                budget,
                1,
                start,
                "test",
                Optional.empty(),
                new Parallelism(1, 1));
    }

    /** Episodes whose steps are known, as in an HDF5 file; notes which are read. */
    private record OfKnownSteps(EpisodeSource source, List<Integer> read) implements EpisodeSource {
        @Override
        public int size() {
            return source.size();
        }

        @Override
        public Episode episode(int index) {
            read.add(index);
            return source.episode(index);
        }

        @Override
        public OptionalInt knownSteps(int index) {
            return OptionalInt.of(source.episode(index).steps());
        }

        @Override
        public ActionSpace actions() {
            return source.actions();
        }
    }

    /** Cancels when asked for the n-th time. */
    private static final class Listener implements TrainingListener {
        private final List<TrainingProgress> heard = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private int left;

        Listener(int cancelAt) {
            left = cancelAt;
        }

        @Override
        public void progress(TrainingProgress progress) {
            heard.add(progress);
        }

        @Override
        public void note(Message message) {
            notes.add(message.english());
        }

        @Override
        public boolean isCancelled() {
            return left-- <= 0;
        }
    }

    @Test
    void phasesShareStepsAndAResumedRunEndsAsAnUninterruptedOne() {
        Budget budget = new Budget.Steps(40);
        Listener listener = new Listener(1000);
        new TrainingRun(plan(-1), request("whole", budget, TrainingRequest.Start.ANEW), listener)
                .run();
        TrainingRequest.Start start = TrainingRequest.Start.ANEW;
        for (int cancelAt : new int[] {6, 14, 5}) {
            assertThat(
                            new TrainingRun(
                                            plan(-1),
                                            request("parts", budget, start),
                                            new Listener(cancelAt))
                                    .run())
                    .isEqualTo(TrainingOutcome.CANCELLED);
            start = TrainingRequest.Start.RESUME;
        }
        new TrainingRun(plan(-1), request("parts", budget, start), new Listener(1000)).run();
        WorldPack whole = WorldPack.open(temporary.resolve("whole"));
        WorldPack parts = WorldPack.open(temporary.resolve("parts"));
        assertThat(whole.manifest().training().steps())
                .containsExactly(Map.entry("first", 10L), Map.entry("second", 30L));
        assertThat(whole.manifest().world()).isEmpty();
        assertThat(whole.manifest().frame()).hasToString("Optional[3×2]");
        assertThat(parts.file(WorldPack.WEIGHTS)).isEqualTo(whole.file(WorldPack.WEIGHTS));
        assertThat(parts.file(WorldPack.LOSSES)).isEqualTo(whole.file(WorldPack.LOSSES));
        assertThat(listener.heard.getLast().losses()).containsOnlyKeys("loss", "slow");
    }

    @Test
    void phasesShareMinutes() {
        Listener listener = new Listener(Integer.MAX_VALUE);
        new TrainingRun(
                        plan(-1),
                        request("timed", new Budget.Minutes(0.04), TrainingRequest.Start.ANEW),
                        listener)
                .run();
        WorldPack pack = WorldPack.open(temporary.resolve("timed"));
        assertThat(pack.manifest().training().steps()).containsOnlyKeys("first", "second");
        String losses = new String(pack.file(WorldPack.LOSSES), StandardCharsets.UTF_8);
        assertThat(losses).contains("\"updatesPerPoint\"");
        assertThat(losses.length()).isLessThan(60_000);
    }

    @Test
    void aLossThatIsNoNumberStopsTheTrainingAndKeepsTheCheckpoint() {
        TrainingRequest request = request("odd", new Budget.Steps(40), TrainingRequest.Start.ANEW);
        assertThatThrownBy(() -> new TrainingRun(plan(3), request, new Listener(1000)).run())
                .isInstanceOf(TrainingDivergedException.class)
                .hasMessageContaining("Training of the second diverged at step 3");
        assertThat(new Checkpoints(request.checkpointFolder()).load())
                .hasValueSatisfying(kept -> assertThat(kept.state().phase()).isEqualTo("first"));
        assertThat(temporary.resolve("odd")).doesNotExist();
    }

    @Test
    void episodesThatAreTooShortAreLeftOutAndThatIsSaid() {
        Listener listener = new Listener(1000);
        TrainingRequest request =
                request(
                        "short",
                        new Budget.Steps(4),
                        TrainingRequest.Start.ANEW,
                        List.of(episode(7), episode(7), episode(3)),
                        "3 episodes");
        TrainingOutcome outcome = new TrainingRun(plan(-1, 5), request, listener).run();
        assertThat(outcome).isEqualTo(TrainingOutcome.FINISHED);
        assertThat(listener.notes)
                .containsExactly(
                        "1 of 3 episodes have fewer than 5 steps and are left out, such as episode 2.");
    }

    @Test
    void episodesOfKnownStepsAreLookedThroughOnceAndShortOnesNotAtAll() {
        Listener listener = new Listener(1000);
        List<Integer> read = new ArrayList<>();
        EpisodeSource source =
                new ListedEpisodes(ACTIONS, List.of(episode(7), episode(3), episode(7)));
        TrainingRequest request =
                request(
                        "known",
                        new Budget.Steps(4),
                        TrainingRequest.Start.ANEW,
                        new OfKnownSteps(source, read),
                        "3 episodes");
        new TrainingRun(plan(-1, 5), request, listener).run();
        // The second time, the finished pack gets its start pictures from them.
        assertThat(read).containsExactly(0, 2, 0, 2);
        assertThat(listener.notes)
                .containsExactly(
                        "1 of 3 episodes have fewer than 5 steps and are left out, such as episode 1.");
    }

    @Test
    void anUnfinishedTrainingIsNotBegunAnewWithoutAWord() {
        Budget budget = new Budget.Steps(40);
        TrainingRequest anew = request("half", budget, TrainingRequest.Start.ANEW);
        new TrainingRun(plan(-1), anew, new Listener(8)).run();

        assertThatThrownBy(() -> new TrainingRun(plan(-1), anew, new Listener(1000)).run())
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("continue it with --resume");
        assertThat(new Checkpoints(anew.checkpointFolder()).exists()).isTrue();
    }

    @Test
    void aCheckpointOfOtherDataIsRefusedNamingBoth() {
        Budget budget = new Budget.Steps(40);
        TrainingRequest first = request("data", budget, TrainingRequest.Start.ANEW);
        new TrainingRun(plan(-1), first, new Listener(8)).run();
        TrainingRequest other =
                request(
                        "data",
                        budget,
                        TrainingRequest.Start.RESUME,
                        List.of(episode(9)),
                        "1 episode in other.h5");
        assertThatThrownBy(() -> new TrainingRun(plan(-1), other, new Listener(1000)).run())
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("was trained on 2 episodes (digest")
                .hasMessageContaining("and not on 1 episode in other.h5 (digest");
    }
}
