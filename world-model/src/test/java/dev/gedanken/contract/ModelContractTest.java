package dev.gedanken.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gedanken.family.catalog.FamilyCatalog;
import dev.gedanken.family.diffusion.TinyDiffusion;
import dev.gedanken.family.grid.GridTrainer;
import dev.gedanken.family.grid.TinyPack;
import dev.gedanken.family.jepa.TinyJepa;
import dev.gedanken.family.lastframe.LastFrameModel;
import dev.gedanken.family.muzero.TinyMuZero;
import dev.gedanken.family.rssm.TinyRssm;
import dev.gedanken.model.Belief;
import dev.gedanken.model.Context;
import dev.gedanken.model.KnobValues;
import dev.gedanken.model.ModelCard;
import dev.gedanken.model.Readings;
import dev.gedanken.model.Step;
import dev.gedanken.model.StoredBelief;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.Acts;
import dev.gedanken.model.ability.DecodesFrames;
import dev.gedanken.model.ability.HasKnobs;
import dev.gedanken.model.ability.ImaginesBatches;
import dev.gedanken.model.ability.ShowsLatentViews;
import dev.gedanken.model.ability.YieldsFeatures;
import dev.gedanken.nn.FloatRows;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.play.Actor;
import dev.gedanken.play.PlaySource;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.rollout.Luck;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.session.SessionHeader;
import dev.gedanken.session.SessionStore;
import dev.gedanken.session.Verification;
import dev.gedanken.train.TrainingRequest.Start;
import dev.gedanken.truth.SceneWorld;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.FrameShape;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The contract of every model, run on each family with tiny weights, on a shipped pack and on an
 * odd model.
 */
class ModelContractTest {
    private static final BricksScene SCENE = new BricksScene();
    private static final int ROWS = 6;

    @TempDir private static Path folder;
    private static WorldModel tinyGrid;
    private static WorldModel shippedGrid;
    private static WorldModel tinyRssm;
    private static WorldModel tinyJepa;
    private static WorldModel tinyJepaWithOutcomes;
    private static WorldModel tinyMuZero;
    private static WorldModel tinyDiffusion;

    enum Subject {
        TINY_GRID,
        SHIPPED_GRID,
        TINY_RSSM,
        TINY_JEPA,
        TINY_JEPA_WITH_OUTCOMES,
        TINY_MUZERO,
        TINY_DIFFUSION,
        LAST_FRAME,
        ODD_WITH_VECTORS,
        ODD_WITH_CODES;

        WorldModel model() {
            return switch (this) {
                case TINY_GRID -> tinyGrid;
                case SHIPPED_GRID -> shippedGrid;
                case TINY_RSSM -> tinyRssm;
                case TINY_JEPA -> tinyJepa;
                case TINY_JEPA_WITH_OUTCOMES -> tinyJepaWithOutcomes;
                case TINY_MUZERO -> tinyMuZero;
                case TINY_DIFFUSION -> tinyDiffusion;
                case LAST_FRAME -> lastFrame();
                case ODD_WITH_VECTORS -> new OddModel(OddModel.VECTOR);
                case ODD_WITH_CODES -> new OddModel(OddModel.CODES);
            };
        }

        boolean isOdd() {
            return this == ODD_WITH_VECTORS || this == ODD_WITH_CODES;
        }

        List<Context> contexts() {
            return isOdd()
                    ? IntStream.range(0, ROWS).mapToObj(i -> OddModel.starts().get(i % 3)).toList()
                    : IntStream.range(0, ROWS).mapToObj(Subject::context).toList();
        }

        private static Context context(int seed) {
            TrueWorld world = new SceneWorld(SCENE);
            Frame first = world.start(seed).frame();
            Frame second =
                    world.start(seed).step(SCENE.actions().idle(), Noise.at(seed, 0)).frame();
            return seed % 2 == 0
                    ? new Context(List.of(first), List.of())
                    : new Context(List.of(first, second), List.of(SCENE.actions().idle()));
        }

        Frame frame(int row) {
            return isOdd() ? OddModel.picture(10 * row) : context(row + 50).last();
        }

        Player player() {
            return isOdd()
                    ? Player.alone(model(), OddModel.starts())
                    : Player.beside(model(), new SceneWorld(SCENE));
        }
    }

    @BeforeAll
    static void load() {
        Path tiny = folder.resolve("tiny");
        GridTrainer.ofTinyModels()
                .train(TinyPack.request(tiny, 20, Start.ANEW), new TinyPack.Recorder());
        tinyGrid = FamilyCatalog.builtIn().load(WorldPack.open(tiny));
        Path rssm = folder.resolve("rssm");
        TinyRssm.train(rssm, 20);
        tinyRssm = FamilyCatalog.builtIn().load(WorldPack.open(rssm));
        Path jepa = folder.resolve("jepa");
        TinyJepa.train(jepa, 20);
        tinyJepa = FamilyCatalog.builtIn().load(WorldPack.open(jepa));
        Path informed = folder.resolve("jepa-with-outcomes");
        TinyJepa.trainWithOutcomes(informed, 20);
        tinyJepaWithOutcomes = FamilyCatalog.builtIn().load(WorldPack.open(informed));
        Path muzero = folder.resolve("muzero");
        TinyMuZero.train(muzero, 20);
        tinyMuZero = FamilyCatalog.builtIn().load(WorldPack.open(muzero));
        Path diffusion = folder.resolve("diffusion");
        TinyDiffusion.train(diffusion, 20);
        tinyDiffusion = FamilyCatalog.builtIn().load(WorldPack.open(diffusion));
        Path shipped = Path.of("../assets/packs/bricks-grid").toAbsolutePath().normalize();
        shippedGrid = FamilyCatalog.builtIn().load(WorldPack.open(shipped));
    }

    @AfterAll
    static void close() {
        tinyGrid.close();
        shippedGrid.close();
        tinyRssm.close();
        tinyJepa.close();
        tinyJepaWithOutcomes.close();
        tinyDiffusion.close();
    }

    private static LastFrameModel lastFrame() {
        return new LastFrameModel(
                new ModelCard(
                        "last",
                        "last-frame",
                        "bricks",
                        SCENE.actions(),
                        Optional.of(FrameShape.square(64)),
                        2,
                        64 * 64 * 3,
                        0));
    }

    private static List<Noise> luck(int step) {
        return IntStream.range(0, ROWS).mapToObj(row -> Noise.at(row, step)).toList();
    }

    private static List<Input> inputs(WorldModel model, int step) {
        return IntStream.range(0, ROWS)
                .<Input>mapToObj(row -> model.card().inputs().sample(Noise.at(row + 7, step)))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Subject.class)
    void aRowDependsOnNothingButItself(Subject subject) {
        WorldModel model = subject.model();
        List<Context> contexts = subject.contexts();
        List<Belief> begun = model.begin(contexts, luck(0));
        List<Step> imagined = model.imagine(begun, inputs(model, 1), luck(1));
        List<Frame> frames = IntStream.range(0, ROWS).mapToObj(subject::frame).toList();
        List<Step> observed = model.observe(begun, inputs(model, 1), frames, luck(1));
        for (int row = 0; row < ROWS; row++) {
            List<Belief> alone =
                    model.begin(contexts.subList(row, row + 1), luck(0).subList(row, row + 1));
            assertThat(alone).containsExactly(begun.get(row));
            List<Input> input = inputs(model, 1).subList(row, row + 1);
            assertThat(model.imagine(alone, input, luck(1).subList(row, row + 1)))
                    .containsExactly(imagined.get(row));
            assertThat(
                            model.observe(
                                    alone,
                                    input,
                                    frames.subList(row, row + 1),
                                    luck(1).subList(row, row + 1)))
                    .containsExactly(observed.get(row));
        }
    }

    @ParameterizedTest
    @EnumSource(Subject.class)
    void equalLuckGivesEqualStepsAndLeavesTheParentAsItWas(Subject subject) {
        WorldModel model = subject.model();
        List<Belief> begun = model.begin(subject.contexts(), luck(0));
        List<String> before = hashes(begun);

        List<Step> once = model.imagine(begun, inputs(model, 3), luck(3));
        List<Step> again = model.imagine(begun, inputs(model, 3), luck(3));

        assertThat(again).isEqualTo(once);
        assertThat(hashes(begun)).isEqualTo(before);
        model.ability(DecodesFrames.class)
                .ifPresent(decoder -> {
                    List<Belief> beliefs = once.stream().map(Step::belief).toList();
                    assertThat(decoder.decode(beliefs)).isEqualTo(decoder.decode(beliefs));
                    assertThat(FrameShape.of(decoder.decode(beliefs).getFirst()))
                            .isEqualTo(model.card().frame().orElseThrow());
                });
    }

    private static List<String> hashes(List<Belief> beliefs) {
        return beliefs.stream().map(belief -> belief.hash().toString()).toList();
    }

    @ParameterizedTest
    @EnumSource(Subject.class)
    void aBeliefThatWasSavedAndRestoredContinuesBitForBitWithinItsBound(Subject subject) {
        WorldModel model = subject.model();
        Belief kept = model.begin(subject.contexts(), luck(0)).getFirst();
        Belief restored = kept;
        for (int step = 1; step <= 40; step++) {
            List<Input> input = inputs(model, step).subList(0, 1);
            List<Noise> luck = luck(step).subList(0, 1);
            kept = model.imagine(List.of(kept), input, luck).getFirst().belief();
            restored =
                    model.imagine(List.of(StoredBelief.of(restored).restored()), input, luck)
                            .getFirst()
                            .belief();
            assertThat(restored).isEqualTo(kept);
            assertThat(restored.hash()).isEqualTo(kept.hash());
            assertThat(kept.bytes()).isLessThanOrEqualTo(model.card().beliefBytes());
        }
    }

    @ParameterizedTest
    @EnumSource(Subject.class)
    void abilitiesAnswerForWhatTheyPromise(Subject subject) {
        WorldModel model = subject.model();
        List<Belief> begun = model.begin(subject.contexts(), luck(0));
        model.ability(HasKnobs.class)
                .ifPresent(tunable -> {
                    assertThat(tunable.withKnobs(KnobValues.NONE).ability(HasKnobs.class))
                            .get()
                            .extracting(HasKnobs::knobValues)
                            .isEqualTo(tunable.knobValues());
                    assertThatThrownBy(() -> tunable.withKnobs(KnobValues.of("nonsense", 1)))
                            .isInstanceOf(BadInputException.class)
                            .hasMessageContaining("nonsense");
                    tunable.knobs()
                            .forEach(knob ->
                                    assertThatThrownBy(() ->
                                                    tunable.withKnobs(
                                                            KnobValues.of(
                                                                    knob.name(), knob.high() + 1)))
                                            .isInstanceOf(BadInputException.class));
                });
        model.ability(Acts.class)
                .ifPresent(acting ->
                        assertThat(acting.act(begun, luck(4)))
                                .hasSize(ROWS)
                                .isEqualTo(acting.act(begun, luck(4)))
                                .allMatch(choice -> model.card().inputs().accepts(choice.input())));
        model.ability(ShowsLatentViews.class)
                .ifPresent(open -> {
                    List<String> names =
                            open.views(begun.getFirst()).stream().map(view -> view.name()).toList();
                    assertThat(names).doesNotHaveDuplicates().isNotEmpty();
                    assertThat(open.views(begun.getLast()))
                            .extracting(view -> view.name())
                            .isEqualTo(names);
                });
    }

    @ParameterizedTest
    @EnumSource(Subject.class)
    void statesInABatchGoOnLikeBeliefsApartFromTheLastBits(Subject subject) {
        WorldModel model = subject.model();
        Optional<ImaginesBatches> batching = model.ability(ImaginesBatches.class);
        assumeTrue(batching.isPresent(), "It imagines no batches.");
        YieldsFeatures reader = model.ability(YieldsFeatures.class).orElseThrow();
        List<Belief> beliefs = model.begin(subject.contexts(), luck(0));
        ImaginesBatches.StateBatch states = batching.get().batch(beliefs);
        ImaginesBatches.StateBatch onlySeenAtTheEnd = states;
        for (int step = 1; step <= 5; step++) {
            List<Step> steps = model.imagine(beliefs, inputs(model, step), luck(step));
            beliefs = steps.stream().map(Step::belief).toList();
            ImaginesBatches.StateBatch next = states.imagine(inputs(model, step), luck(step));
            assertThat(states.imagine(inputs(model, step), luck(step)).features())
                    .isEqualTo(next.features());
            states = next;
            onlySeenAtTheEnd = onlySeenAtTheEnd.imagine(inputs(model, step), luck(step));
            float[] expected = FloatRows.flat(reader.features(beliefs));
            assertThat(states.features()).containsExactly(expected, offset(1e-4f));
            assertThat(FloatRows.flat(reader.features(states.beliefs())))
                    .isEqualTo(states.features());
            for (int row = 0; row < ROWS; row++) {
                int index = row;
                Readings readings = steps.get(row).readings();
                assertThat(states.rewards()[row])
                        .isCloseTo((float) readings.reward().orElse(0), offset(1e-4f));
                assertThat(states.goingOn()[row])
                        .isCloseTo((float) readings.goingOn().orElse(1), offset(1e-4f));
                Optional<Double> value = states.values().map(values -> (double) values[index]);
                assertThat(value.isPresent()).isEqualTo(readings.value().isPresent());
                value.ifPresent(number ->
                        assertThat(number).isCloseTo(readings.value().orElseThrow(), offset(1e-4)));
            }
        }
        assertThat(onlySeenAtTheEnd.features()).isEqualTo(states.features());
        assertThat(onlySeenAtTheEnd.beliefs()).isEqualTo(states.beliefs());
        assertThat(onlySeenAtTheEnd.rewards()).isEqualTo(states.rewards());
        assertThat(onlySeenAtTheEnd.goingOn()).isEqualTo(states.goingOn());
    }

    @ParameterizedTest
    @EnumSource(Subject.class)
    void aSessionIsForkedSavedReopenedContinuedAndVerified(Subject subject) {
        Player player = subject.player();
        Path file = folder.resolve(subject + ".gedanken");
        List<PlayState> played = new ArrayList<>();
        try (SessionStore store =
                SessionStore.create(file, header(player), problem -> fail(problem.english()))) {
            Rollout rollout =
                    new Rollout(player, store.saved().tree(store), Rollout.DEFAULT_BUDGET_BYTES);
            played.add(rollout.start(5, PlaySource.MODEL));
            for (int step = 0; step < 20; step++) {
                Input input = player.inputs().sample(Noise.at(1, step));
                played.add(rollout.step(input, new Actor.Script()));
            }
            rollout.jump(9);
            rollout.fork(Luck.FRESH);
            for (int step = 0; step < 5; step++) {
                rollout.step(player.inputs().idle(), new Actor.ModelPolicy());
            }
        }
        try (SessionStore store = SessionStore.open(file, problem -> fail(problem.english()))) {
            Rollout rollout = new Rollout(player, store.saved().tree(store), 1);
            assertThat(rollout.state(17).belief()).isEqualTo(played.get(17).belief());
            assertThat(rollout.state(17).dreamed()).isEqualTo(played.get(17).dreamed());
            assertThat(rollout.state(16).moment().readings())
                    .isEqualTo(played.get(16).moment().readings());
            rollout.goTo(1);
            rollout.step(player.inputs().idle(), new Actor.Person());
        }
        try (SessionStore store = SessionStore.openForReading(file)) {
            Verification verification = new Verification(player, store.saved().nodes(), store);
            verification.run(4, share -> {});
            assertThat(verification.first()).isEmpty();
            assertThat(verification.replayed()).isEqualTo(27);
            assertThat(verification.beliefs()).isPositive();
        }
    }

    private SessionHeader header(Player player) {
        ModelCard card = player.model().card();
        return new SessionHeader(
                "A test",
                card.name(),
                "ab".repeat(32),
                card.world(),
                card.frame(),
                card.contextSteps(),
                card.inputs(),
                "test");
    }

    private void fail(String sentence) {
        throw new AssertionError(sentence);
    }
}
