package dev.gedanken.family.muzero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gedanken.data.Episode;
import dev.gedanken.data.EpisodeLabels;
import dev.gedanken.data.ListedEpisodes;
import dev.gedanken.family.LatentViewer;
import dev.gedanken.family.PackWeights;
import dev.gedanken.model.Belief;
import dev.gedanken.model.Context;
import dev.gedanken.model.Knob;
import dev.gedanken.model.KnobValues;
import dev.gedanken.model.Step;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.Acts;
import dev.gedanken.model.ability.DecodesFrames;
import dev.gedanken.model.ability.HasKnobs;
import dev.gedanken.nn.SafeTensors;
import dev.gedanken.pack.PackWriter;
import dev.gedanken.pack.StartFrames;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.plan.TreePlanner;
import dev.gedanken.play.PlaySource;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.search.SearchTrace;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.train.TrainingOutcome;
import dev.gedanken.train.TrainingRequest.Start;
import dev.gedanken.truth.SceneWorld;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real trainer and the model that it makes, with sizes that train in seconds. */
class MuZeroTest {
    private static final List<Noise> LUCK = List.of(Noise.at(1, 1));

    @TempDir private static Path folder;
    private static Path out = Path.of("");

    @BeforeAll
    static void train() {
        out = folder.resolve("pack");
        TinyMuZero.train(out, 240);
    }

    private static WorldModel load(Path pack) {
        return new MuZeroFamily().load(WorldPack.open(pack));
    }

    private static Context start() {
        return StartFrames.of(WorldPack.open(out)).contexts().getFirst();
    }

    private static List<Input> actions(WorldModel model, int count) {
        List<Input> actions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            actions.add(model.card().inputs().enumerated().get(i % 3));
        }
        return actions;
    }

    private static Belief after(WorldModel model, List<Input> actions) {
        Belief belief = model.begin(List.of(start()), LUCK).getFirst();
        for (Input action : actions) {
            belief = model.imagine(List.of(belief), List.of(action), LUCK).getFirst().belief();
        }
        return belief;
    }

    @Test
    void everyLossFallsAndSelfPlayIsTold() {
        JsonNode phases =
                JsonMapper.shared()
                        .readTree(WorldPack.open(out).file(WorldPack.LOSSES))
                        .path("phases");
        JsonNode learning = phases.get(0);
        List<String> names = new ArrayList<>();
        learning.path("names").forEach(name -> names.add(name.asString()));
        assertThat(names)
                .containsExactly(
                        "loss",
                        "policy",
                        "value",
                        "reward",
                        "going on",
                        "gradient norm",
                        "return",
                        "success",
                        "steps");
        assertThat(mean(learning, 0, false)).isLessThan(mean(learning, 0, true));
        assertThat(mean(learning, 3, false)).isLessThan(mean(learning, 3, true));
        assertThat(mean(learning, 8, false)).isEqualTo(MuZeroTrainingSettings.tiny().gameSteps());
        assertThat(mean(phases.get(1), 0, false)).isLessThan(mean(phases.get(1), 0, true));
    }

    private static double mean(JsonNode phase, int column, boolean isStart) {
        int count = phase.path("points").size();
        double sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += phase.path("points").get(isStart ? i : count - 1 - i).get(column).asDouble();
        }
        return sum / 10;
    }

    @Test
    void everyStepReadsRewardGoingOnAndValue() {
        try (WorldModel model = load(out)) {
            Belief belief = after(model, List.of());
            Step imagined = model.imagine(List.of(belief), actions(model, 1), LUCK).getFirst();
            Step observed =
                    model.observe(List.of(belief), actions(model, 1), List.of(start().last()), LUCK)
                            .getFirst();
            for (Step step : List.of(imagined, observed)) {
                assertThat(step.readings().reward().orElseThrow()).isBetween(-20.0, 20.0);
                assertThat(step.readings().goingOn().orElseThrow()).isBetween(0.5, 1.0);
                assertThat(step.readings().value().orElseThrow()).isBetween(-20.0, 20.0);
            }
            float[] state = imagined.belief().tensor("state").toArray();
            float least = 1;
            float greatest = 0;
            for (float number : state) {
                least = Math.min(least, number);
                greatest = Math.max(greatest, number);
            }
            assertThat(least).isZero();
            assertThat(greatest).isCloseTo(1, within(1e-3f));
        }
    }

    @Test
    void nothingIsDecodedOnTheWayFromAKeyToABelief() {
        Path other = folder.resolve("other-viewer");
        WorldPack pack = WorldPack.open(out);
        Map<String, Tensor> weights = new TreeMap<>(PackWeights.read(pack));
        weights.replaceAll((name, tensor) ->
                name.startsWith(LatentViewer.SCOPE + ".")
                        ? Tensor.owning(tensor.shape(), new float[(int) tensor.size()])
                        : tensor);
        Map<String, byte[]> files = new LinkedHashMap<>();
        pack.manifest().files().keySet().forEach(name -> files.put(name, pack.file(name)));
        files.put(WorldPack.WEIGHTS, SafeTensors.encode(new TreeMap<>(weights)));
        PackWriter.write(other, pack.manifest(), files);

        try (WorldModel own = load(out);
                WorldModel blind = load(other)) {
            Belief belief = after(own, actions(own, 7));
            assertThat(after(blind, actions(blind, 7))).isEqualTo(belief);
            assertThat(trace(blind, belief)).isEqualTo(trace(own, belief));
            DecodesFrames viewer = own.ability(DecodesFrames.class).orElseThrow();
            assertThat(viewer.decoder()).isEqualTo(DecodesFrames.Decoder.VIEWER);
            assertThat(viewer.decode(List.of(belief)))
                    .isNotEqualTo(
                            blind.ability(DecodesFrames.class)
                                    .orElseThrow()
                                    .decode(List.of(belief)));
        }
    }

    private static SearchTrace trace(WorldModel model, Belief belief) {
        return new TreePlanner()
                .begin(model, List.of(belief), LUCK)
                .run()
                .trees()
                .getFirst()
                .trace();
    }

    @Test
    void theKnobSaysHowLongIsSearchedAndTheOwnPolicyDoesNotSearch() {
        try (WorldModel model = load(out)) {
            HasKnobs knobs = model.ability(HasKnobs.class).orElseThrow();
            Belief belief = after(model, List.of());
            WorldModel hasty = knobs.withKnobs(KnobValues.of(Knob.NUM_SIMULATIONS, 3));

            assertThat(trace(model, belief).simulations()).isEqualTo(50);
            assertThat(trace(hasty, belief).simulations()).isEqualTo(3);
            List<Acts.Choice> choices =
                    model.ability(Acts.class).orElseThrow().act(List.of(belief), LUCK);
            assertThat(choices)
                    .isEqualTo(hasty.ability(Acts.class).orElseThrow().act(List.of(belief), LUCK));
            List<Double> prior =
                    trace(model, belief).children(0).stream()
                            .map(SearchTrace.Node::policyPrior)
                            .toList();
            assertThat(choices.getFirst().probabilities()).isEqualTo(prior);
        }
    }

    @Test
    void thePlannerTakesAnActionAsOftenAsItsSearchTriedIt() {
        int tries = 400;
        try (WorldModel model = load(out)) {
            Player player = Player.beside(model, new SceneWorld(new BricksScene()));
            Belief belief = after(model, List.of());
            List<Input> taken =
                    new TreePlanner()
                            .chooseAll(
                                    player,
                                    Collections.nCopies(tries, belief),
                                    IntStream.range(0, tries)
                                            .mapToObj(i -> Noise.at(7, i))
                                            .toList());
            List<? extends Input> inputs = model.card().inputs().enumerated();
            List<SearchTrace.Node> actions = trace(model, belief).children(0);
            double visits = actions.stream().mapToInt(SearchTrace.Node::visitCount).sum();

            assertThat(new HashSet<>(taken)).hasSizeGreaterThan(1);
            for (SearchTrace.Node action : actions) {
                double share =
                        Collections.frequency(taken, inputs.get(action.action())) / (double) tries;
                assertThat(share).isCloseTo(action.visitCount() / visits, within(0.1));
            }
        }
    }

    @Test
    void thePlannerSearchesManyBeliefsAsItSearchesEach() {
        try (WorldModel model = load(out)) {
            Player player = Player.beside(model, new SceneWorld(new BricksScene()));
            TreePlanner planner = new TreePlanner();
            List<PlayState> states =
                    List.of(
                            player.start(1, PlaySource.MODEL),
                            player.start(2, PlaySource.MODEL),
                            player.start(3, PlaySource.MODEL));
            List<Noise> luck = states.stream().map(PlayState::luck).toList();
            List<Input> alone =
                    states.stream()
                            .map(state -> planner.choose(player, state, state.luck()))
                            .toList();
            assertThat(
                            planner.chooseAll(
                                    player, states.stream().map(PlayState::belief).toList(), luck))
                    .isEqualTo(alone);
        }
    }

    @Test
    void aResumedTrainingEndsWithTheSameWeights() {
        Path whole = folder.resolve("whole");
        Path parts = folder.resolve("parts");
        TinyMuZero.train(whole, 40);
        TrainingOutcome cancelled =
                MuZeroTrainer.ofTinyModels()
                        .train(
                                TinyMuZero.request(parts, 40, Start.ANEW),
                                new TinyMuZero.Listener(25));
        TrainingOutcome finished =
                MuZeroTrainer.ofTinyModels()
                        .train(
                                TinyMuZero.request(parts, 40, Start.RESUME),
                                new TinyMuZero.Listener(Integer.MAX_VALUE));

        assertThat(cancelled).isEqualTo(TrainingOutcome.CANCELLED);
        assertThat(finished).isEqualTo(TrainingOutcome.FINISHED);
        assertThat(WorldPack.open(parts).file(WorldPack.WEIGHTS))
                .isEqualTo(WorldPack.open(whole).file(WorldPack.WEIGHTS));
    }

    @Test
    void recordingsTeachWithoutAWorldAndThoseWithoutRewardsAreRefused() {
        List<Episode> recorded =
                List.of(TinyMuZero.episodes().episode(0), TinyMuZero.episodes().episode(1));
        ListedEpisodes rewarded = new ListedEpisodes(TinyMuZero.episodes().actions(), recorded);
        TinyMuZero.Listener listener = new TinyMuZero.Listener(Integer.MAX_VALUE);
        Path offline = folder.resolve("offline");

        TrainingOutcome outcome =
                MuZeroTrainer.ofTinyModels()
                        .train(TinyMuZero.request(offline, 20, Start.ANEW, rewarded), listener);
        assertThat(outcome).isEqualTo(TrainingOutcome.FINISHED);
        assertThat(listener.notes().getFirst().english()).contains("does not play");

        List<Episode> bare =
                recorded.stream()
                        .map(each ->
                                new Episode(
                                        each.seed(),
                                        each.frames(),
                                        each.actions(),
                                        EpisodeLabels.none()))
                        .toList();
        ListedEpisodes unrewarded = new ListedEpisodes(TinyMuZero.episodes().actions(), bare);
        assertThatThrownBy(() ->
                        MuZeroTrainer.ofTinyModels()
                                .train(
                                        TinyMuZero.request(
                                                folder.resolve("bare"), 20, Start.ANEW, unrewarded),
                                        listener))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("learns from rewards");
    }

    @Test
    void aFinishedPackIsTrainedFurther() throws IOException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        TinyMuZero.train(first, 4);

        TrainingOutcome outcome =
                MuZeroTrainer.ofTinyModels()
                        .train(
                                TinyMuZero.after(
                                        TinyMuZero.request(second, 4, Start.ANEW),
                                        WorldPack.open(first)),
                                new TinyMuZero.Listener(Integer.MAX_VALUE));

        assertThat(outcome).isEqualTo(TrainingOutcome.FINISHED);
        // With the same seed and data, a training anew gives what the first one gave.
        assertThat(
                        Files.mismatch(
                                first.resolve(WorldPack.WEIGHTS),
                                second.resolve(WorldPack.WEIGHTS)))
                .isNotEqualTo(-1);
    }
}
