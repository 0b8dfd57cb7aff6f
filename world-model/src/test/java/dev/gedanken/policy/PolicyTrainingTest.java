package dev.gedanken.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gedanken.data.SceneEpisodes;
import dev.gedanken.family.catalog.FamilyCatalog;
import dev.gedanken.family.grid.GridTrainer;
import dev.gedanken.family.grid.TinyPack;
import dev.gedanken.family.rssm.TinyRssm;
import dev.gedanken.model.Belief;
import dev.gedanken.model.Knob;
import dev.gedanken.model.KnobValues;
import dev.gedanken.model.Step;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.Acts;
import dev.gedanken.model.ability.HasKnobs;
import dev.gedanken.model.ability.ImaginesBatches;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.play.Acting;
import dev.gedanken.play.Actor;
import dev.gedanken.play.PlaySource;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.train.Budget;
import dev.gedanken.train.Parallelism;
import dev.gedanken.train.TrainingOutcome;
import dev.gedanken.train.TrainingRequest;
import dev.gedanken.train.TrainingRequest.Start;
import dev.gedanken.truth.SceneWorld;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyTrainingTest {
    private static final PolicySettings SMALL =
            PolicySettings.with(
                    Map.of(
                            "policyUnits", "16",
                            "rollouts", "4",
                            "horizon", "5",
                            "beginnings", "8"));

    @TempDir private static Path folder;
    private static Path pack;
    private static String identityBefore = "";
    private static TrainingOutcome outcome;

    private static TrainingRequest request(Path of) {
        WorldPack basis = WorldPack.open(of);
        return new TrainingRequest(
                basis.manifest().name(),
                BricksScene.NAME,
                new SceneEpisodes(new BricksScene(), PolicyKind.MIXED, 1_000_000, 4, 40),
                "4 episodes",
                of,
                new Budget.Steps(4),
                1,
                Start.ANEW,
                "test",
                Optional.of(basis),
                Parallelism.standard());
    }

    @BeforeAll
    static void train() {
        pack = folder.resolve("tiny");
        TinyRssm.train(pack, 4);
        identityBefore = WorldPack.open(pack).identity();
        outcome =
                new PolicyTraining(FamilyCatalog.builtIn(), SMALL)
                        .train(request(pack), new TinyPack.Recorder());
    }

    private static WorldModel acting() {
        WorldPack opened = WorldPack.open(pack);
        return ActingModel.of(opened, FamilyCatalog.builtIn().load(opened));
    }

    @Test
    void aPolicyIsKeptInThePackWithoutOrphaningItsSessions() {
        WorldPack opened = WorldPack.open(pack);
        PolicyManifest manifest = PolicyFiles.manifest(opened).orElseThrow();

        assertThat(outcome).isEqualTo(TrainingOutcome.FINISHED);
        assertThat(opened.identity()).isEqualTo(identityBefore);
        assertThat(manifest.imaginedSteps()).isEqualTo(4 * 4 * 5);
        assertThat(manifest.trueFrames()).isEqualTo(8 * 11);
        assertThat(manifest.training().steps()).containsEntry("policy", 4L);
        assertThat(folder.resolve("tiny.training")).doesNotExist();
    }

    @Test
    void theModelPlaysByItselfAndReadsWhatIsToBeEarned() {
        try (WorldModel model = acting()) {
            Player player = Player.beside(model, new SceneWorld(new BricksScene()));
            Acting acting = new Acting(player, List.of());
            PlayState state = player.start(3, PlaySource.MODEL);

            assertThat(acting.available()).contains(new Actor.ModelPolicy());
            Acts.Choice choice = acting.byModelPolicy(state);
            assertThat(choice.probabilities()).hasSize(3).allMatch(p -> p > 0);
            assertThat(choice.probabilities().stream().mapToDouble(p -> p).sum())
                    .isCloseTo(1, within(1e-5));
            assertThat(acting.byModelPolicy(state)).isEqualTo(choice);
            assertThat(player.step(state, choice.input()).moment().readings().value()).isPresent();
        }
    }

    @Test
    void thePolicyChangesNothingThatTheModelImagines() {
        WorldPack opened = WorldPack.open(pack);
        try (WorldModel model = acting();
                WorldModel bare = FamilyCatalog.builtIn().load(opened)) {
            SceneWorld world = new SceneWorld(new BricksScene());
            PlayState with = Player.beside(model, world).start(5, PlaySource.MODEL);
            PlayState without = Player.beside(bare, world).start(5, PlaySource.MODEL);
            for (int step = 0; step < 5; step++) {
                with = Player.beside(model, world).step(with, model.card().inputs().idle());
                without = Player.beside(bare, world).step(without, model.card().inputs().idle());
                assertThat(with.belief()).isEqualTo(without.belief());
            }
        }
    }

    @Test
    void batchesHaveTheValuesThatSingleStepsReport() {
        try (WorldModel model = acting()) {
            PlayState start =
                    Player.beside(model, new SceneWorld(new BricksScene()))
                            .start(5, PlaySource.MODEL);
            List<Belief> beliefs = List.of(start.belief(), start.belief());
            List<Input> inputs =
                    List.of(model.card().inputs().idle(), model.card().inputs().idle());
            List<Noise> luck = List.of(Noise.at(1, 0), Noise.at(2, 0));
            ImaginesBatches batches = model.ability(ImaginesBatches.class).orElseThrow();

            float[] values = batches.batch(beliefs).imagine(inputs, luck).values().orElseThrow();
            List<Step> steps = model.imagine(beliefs, inputs, luck);
            for (int row = 0; row < values.length; row++) {
                double expected = steps.get(row).readings().value().orElseThrow();
                assertThat((double) values[row]).isCloseTo(expected, within(1e-4));
            }
        }
    }

    @Test
    void otherKnobValuesKeepThePolicy() {
        try (WorldModel model = acting()) {
            WorldModel colder =
                    model.ability(HasKnobs.class)
                            .orElseThrow()
                            .withKnobs(KnobValues.of(Knob.TEMPERATURE, 0.5));

            assertThat(colder.ability(Acts.class)).isPresent();
            assertThat(
                            colder.ability(HasKnobs.class)
                                    .orElseThrow()
                                    .knobValues()
                                    .value(Knob.TEMPERATURE))
                    .hasValue(0.5);
        }
    }

    @Test
    void itIsScoredInTheTrueWorldBesideOthers() {
        try (WorldModel model = acting()) {
            Player player = Player.beside(model, new SceneWorld(new BricksScene()));
            PolicyReport report =
                    new PolicyEvaluator(player, 9_000_000, 9_000_002, 20).evaluate(share -> {});
            PolicyEvaluator.write(pack, report);

            assertThat(report.scores())
                    .extracting(PolicyScore::actor)
                    .containsExactly("model", "policy:random", "policy:expert");
            assertThat(report.scores())
                    .allSatisfy(score ->
                            assertThat(score.meanReturn())
                                    .isBetween(
                                            score.meanReturnInterval().low(),
                                            score.meanReturnInterval().high()));
            assertThat(PolicyFiles.manifest(WorldPack.open(pack)).orElseThrow().report())
                    .isEqualTo(report);
        }
    }

    @Test
    void theCheckpointOfAnInterruptedTrainingOfTheModelSurvivesAPolicy() throws IOException {
        Path copy = folder.resolve("interrupted");
        TinyRssm.train(copy, 2);
        Path checkpoint = TrainingRequest.checkpointFolder(copy);
        Files.createDirectories(checkpoint);
        Files.writeString(checkpoint.resolve("checkpoint.json"), "hours of work");

        new PolicyTraining(FamilyCatalog.builtIn(), SMALL)
                .train(request(copy), new TinyPack.Recorder());

        assertThat(checkpoint.resolve("checkpoint.json")).hasContent("hours of work");
        assertThat(WorldPack.open(copy).hasFile(WorldPack.POLICY)).isTrue();
    }

    @Test
    void aModelWithoutForecastsOfRewardIsRefused() {
        Path grid = folder.resolve("grid");
        GridTrainer.ofTinyModels()
                .train(TinyPack.request(grid, 2, Start.ANEW), new TinyPack.Recorder());
        PolicyTraining training = new PolicyTraining(FamilyCatalog.builtIn(), SMALL);

        assertThatThrownBy(() -> training.train(request(grid), new TinyPack.Recorder()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("forecasts no reward");
        assertThat(WorldPack.open(grid).hasFile(WorldPack.POLICY)).isFalse();
    }

    @Test
    void aDamagedPolicyIsRefusedInASentence() throws IOException {
        Path copy = folder.resolve("copy");
        WorldPack opened = WorldPack.open(pack);
        PolicyManifest manifest = PolicyFiles.manifest(opened).orElseThrow();
        PolicyFiles.write(copy, opened, manifest, Map.of());
        assertThat(Files.exists(copy.resolve(WorldPack.POLICY_WEIGHTS))).isTrue();
        WorldPack damaged = WorldPack.open(copy);
        WorldModel model = FamilyCatalog.builtIn().load(damaged);

        assertThatThrownBy(() -> ActingModel.of(damaged, model))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("do not fit together");
    }
}
