package dev.gedanken.family.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.model.Belief;
import dev.gedanken.model.Context;
import dev.gedanken.model.Knob;
import dev.gedanken.model.KnobValues;
import dev.gedanken.model.LatentView;
import dev.gedanken.model.Step;
import dev.gedanken.model.StoredBelief;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.DecodesFrames;
import dev.gedanken.pack.PackWriter;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.scene.bricks.BricksState;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.train.TrainingRequest.Start;
import dev.gedanken.world.Action;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Noise;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GridWorldModelTest {
    @TempDir private static Path temporary;
    private static Path folder;
    private static GridWorldModel model;
    private static final BricksScene SCENE = new BricksScene();

    @BeforeAll
    static void trainTinyModel() {
        folder = temporary.resolve("pack");
        GridTrainer.ofTinyModels()
                .train(TinyPack.request(folder, 40, Start.ANEW), new TinyPack.Recorder());
        model = (GridWorldModel) new GridFamily().load(WorldPack.open(folder));
    }

    @AfterAll
    static void closeModel() {
        model.close();
    }

    private static Context context(long seed, int frames) {
        List<Frame> seen = new ArrayList<>();
        BricksState state = SCENE.start(seed);
        for (int i = 0; i < frames; i++) {
            seen.add(SCENE.frame(state));
            state = SCENE.step(state, SCENE.actions().idle(), Noise.at(seed, i));
        }
        return new Context(seen, Collections.nCopies(frames - 1, SCENE.actions().idle()));
    }

    private static Belief start(long seed) {
        return begin(model, context(seed, 4));
    }

    private static Belief begin(WorldModel beginning, Context context) {
        return beginning.begin(List.of(context), List.of(Noise.at(0, 0))).getFirst();
    }

    private static Belief imagine(Belief belief, String action, Noise noise) {
        Action named = SCENE.actions().named(action);
        return model.imagine(List.of(belief), List.of(named), List.of(noise)).getFirst().belief();
    }

    @Test
    void aRowDoesNotDependOnItsBatchBitForBit() {
        List<Belief> alone = new ArrayList<>();
        List<Belief> starts = new ArrayList<>();
        List<Action> actions = new ArrayList<>();
        List<Noise> noise = new ArrayList<>();
        for (int row = 0; row < 16; row++) {
            starts.add(start(row));
            actions.add(SCENE.actions().get(row % 3));
            noise.add(Noise.at(row, 8));
            alone.add(imagine(starts.get(row), actions.get(row).name(), noise.get(row)));
        }
        assertThat(model.imagine(starts, actions, noise)).extracting(Step::belief).isEqualTo(alone);
        assertThat(model.decode(alone))
                .isEqualTo(alone.stream().map(b -> model.decode(List.of(b)).getFirst()).toList());
    }

    @Test
    void contextsOfDifferentLengthsBeginTogetherAsTheyDoAlone() {
        List<Context> contexts = List.of(context(1, 1), context(2, 6), context(3, 3));
        List<Belief> alone = contexts.stream().map(context -> begin(model, context)).toList();
        assertThat(model.begin(contexts, Collections.nCopies(3, Noise.at(1, 1)))).isEqualTo(alone);
    }

    @Test
    void aRestoredBeliefGoesOnExactlyAsTheOriginal() {
        Belief belief = start(5);
        Belief restored = StoredBelief.of(belief).restored();
        for (int step = 0; step < 5; step++) {
            belief = imagine(belief, "left", Noise.at(5, step));
            restored = imagine(restored, "left", Noise.at(5, step));
        }
        assertThat(restored).isEqualTo(belief);
    }

    @Test
    void anotherLoadOfThePackDreamsTheSameFrames() {
        try (WorldModel again = new GridFamily().load(WorldPack.open(folder))) {
            Belief here = imagine(start(3), "right", Noise.at(3, 0));
            Belief there =
                    again.imagine(
                                    List.of(begin(again, context(3, 4))),
                                    List.of(SCENE.actions().named("right")),
                                    List.of(Noise.at(3, 0)))
                            .getFirst()
                            .belief();
            assertThat(decoded(again, there)).isEqualTo(decoded(model, here));
        }
    }

    @Test
    void luckDecidesWhatIsDrawnUnlessTheTemperatureIsZero() {
        Belief belief = start(2);
        assertThat(imagine(belief, "noop", Noise.at(1, 0)))
                .isNotEqualTo(imagine(belief, "noop", Noise.at(2, 0)));
        WorldModel cold = model.withKnobs(KnobValues.of(Knob.TEMPERATURE, 0));
        List<Action> noop = List.of(SCENE.actions().idle());
        assertThat(cold.imagine(List.of(belief), noop, List.of(Noise.at(1, 0))))
                .isEqualTo(cold.imagine(List.of(belief), noop, List.of(Noise.at(2, 0))));
    }

    @Test
    void observingGivesTheCodesOfTheRealFrameAndItsSurprise() {
        Frame real = SCENE.frame(SCENE.start(9));
        List<Action> noop = List.of(SCENE.actions().idle());
        Step seen =
                model.observe(List.of(start(2)), noop, List.of(real), List.of(Noise.at(0, 0)))
                        .getFirst();
        Belief first = begin(model, new Context(List.of(real), List.of()));
        assertThat(seen.belief().tensor("tokens")).isEqualTo(first.tensor("tokens"));
        assertThat(seen.readings().surprise().orElseThrow()).isPositive();
    }

    private static Frame decoded(WorldModel decoding, Belief belief) {
        return decoding.ability(DecodesFrames.class)
                .orElseThrow()
                .decode(List.of(belief))
                .getFirst();
    }

    @Test
    void latentViewsShowCodesAndState() {
        List<LatentView> views = model.views(start(1));
        assertThat(views).extracting(LatentView::name).containsExactly("Codes", "Hidden state");
        LatentView.CategoryGrid codes = (LatentView.CategoryGrid) views.getFirst();
        assertThat(codes.values().hasShape(2, 8, 8)).isTrue();
        for (float code : codes.values().toArray()) {
            assertThat(code).isBetween(0f, codes.classes() - 1f);
        }
    }

    @Test
    void truncatedWeightsAreRefusedInASentence() {
        WorldPack pack = WorldPack.open(folder);
        byte[] weights = pack.file(WorldPack.WEIGHTS);
        assertRefused(Arrays.copyOf(weights, weights.length / 2), "its tensors end at byte");
    }

    @Test
    void weightsOfAnotherSizeAreRefusedInASentence() {
        byte[] other =
                dev.gedanken.nn.SafeTensors.encode(
                        Map.of(
                                "tokenizer.embed.weight",
                                dev.gedanken.tensor.Tensor.of(new long[] {1}, 1)));
        assertRefused(other, "does not fit its own sizes: Weights lack 'tokenizer.embed.weight'");
    }

    private static void assertRefused(byte[] weights, String reason) {
        Path damaged = temporary.resolve("damaged");
        PackWriter.write(
                damaged, WorldPack.open(folder).manifest(), Map.of(WorldPack.WEIGHTS, weights));
        assertThatThrownBy(() -> new GridFamily().load(WorldPack.open(damaged)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void aBeliefOfSchema1ContinuesAsItDid() {
        Belief now = start(1);
        Tensor tokens = now.tensor("tokens");
        Belief stored =
                new Belief(
                        List.of(
                                new Belief.Part("hidden", now.tensor("hidden")),
                                new Belief.Part(
                                        "tokens", Tensor.owning(tokens.shape(), tokens.toArray())),
                                new Belief.Part("entropy", Tensor.of(new long[] {0}))));
        assertThat(model.current(stored)).isEqualTo(now);
        assertThat(model.current(now)).isEqualTo(now);
    }
}
