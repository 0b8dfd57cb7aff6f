package dev.gedanken.family.muzero;

import dev.gedanken.model.Belief;
import dev.gedanken.model.Context;
import dev.gedanken.model.Knob;
import dev.gedanken.model.KnobValues;
import dev.gedanken.model.Step;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.Acts;
import dev.gedanken.model.ability.HasKnobs;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.plan.TreePlanner;
import dev.gedanken.play.PlaySource;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.runtime.TorchRuntime;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.Scene;
import dev.gedanken.scene.catalog.SceneCatalog;
import dev.gedanken.truth.SceneWorld;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints how a pack acts on held-out seeds. Arguments: scene, folder, episodes, steps, simulations
 * (0 draws from the policy, −1 takes the most likely action).
 */
final class MuZeroTrial {
    private MuZeroTrial() {}

    public static void main(String[] args) {
        TorchRuntime.prepare();
        Scene<?> scene = SceneCatalog.builtIn().named(args[0]);
        int episodes = Integer.parseInt(args[2]);
        int most = Integer.parseInt(args[3]);
        try (WorldModel loaded = new MuZeroFamily().load(WorldPack.open(Path.of(args[1])))) {
            agreement(scene, loaded);
            for (int i = 4; i < args.length; i++) {
                int simulations = Integer.parseInt(args[i]);
                WorldModel model =
                        simulations > 0
                                ? loaded.ability(HasKnobs.class)
                                        .orElseThrow()
                                        .withKnobs(KnobValues.of(Knob.NUM_SIMULATIONS, simulations))
                                : loaded;
                play(scene, model, episodes, most, simulations);
            }
        }
    }

    private static void play(
            Scene<?> scene, WorldModel model, int episodes, int most, int simulations) {
        Player player = Player.beside(model, new SceneWorld(scene));
        List<PlayState> states = new ArrayList<>();
        double[] earned = new double[episodes];
        int[] steps = new int[episodes];
        boolean[] over = new boolean[episodes];
        for (int i = 0; i < episodes; i++) {
            states.add(player.start(9_000_000L + i, PlaySource.CORRECTED));
        }
        long nanos = 0;
        int moves = 0;
        for (int step = 0; step < most; step++) {
            List<Integer> going = new ArrayList<>();
            for (int i = 0; i < episodes; i++) {
                if (!over[i]) {
                    going.add(i);
                }
            }
            if (going.isEmpty()) {
                break;
            }
            List<PlayState> now = going.stream().map(states::get).toList();
            List<Belief> beliefs = now.stream().map(PlayState::belief).toList();
            List<Noise> luck = now.stream().map(s -> s.luck().onStream(-4)).toList();
            long begun = System.nanoTime();
            List<Input> inputs =
                    simulations > 0
                            ? new TreePlanner().chooseAll(player, beliefs, luck)
                            : model.ability(Acts.class).orElseThrow().act(beliefs, luck).stream()
                                    .map(c -> simulations == 0 ? c.input() : likeliest(model, c))
                                    .toList();
            nanos += System.nanoTime() - begun;
            moves += going.size();
            List<PlayState> next = player.stepAll(now, inputs);
            for (int k = 0; k < going.size(); k++) {
                int i = going.get(k);
                states.set(i, next.get(k));
                var outcome = next.get(k).twin().orElseThrow().outcome().orElseThrow();
                earned[i] += outcome.reward();
                steps[i]++;
                over[i] = outcome.terminated();
            }
        }
        int ok = 0;
        double sum = 0;
        double length = 0;
        for (int i = 0; i < episodes; i++) {
            ok += over[i] && earned[i] > 0 ? 1 : 0;
            sum += earned[i];
            length += steps[i];
        }
        System.out.printf(
                "simulations %d: ended well %d of %d, mean return %.3f, mean steps %.1f, %.2f ms a move%n",
                simulations, ok, episodes, sum / episodes, length / episodes, nanos / 1e6 / moves);
    }

    private static Input likeliest(WorldModel model, Acts.Choice choice) {
        int best = 0;
        for (int i = 1; i < choice.probabilities().size(); i++) {
            best = choice.probabilities().get(i) > choice.probabilities().get(best) ? i : best;
        }
        return model.card().inputs().enumerated().get(best);
    }

    /** How often the most likely action is the expert's, with a few moments in full. */
    private static void agreement(Scene<?> scene, WorldModel model) {
        SceneWorld world = new SceneWorld(scene);
        int same = 0;
        int all = 0;
        for (int seed = 0; seed < 60; seed++) {
            var twin = world.start(9_000_500L + seed);
            for (int t = 0; t < 25; t++) {
                Noise luck = Noise.at(9_000_500L + seed, t);
                Input expert = twin.choose(PolicyKind.EXPERT, luck);
                if (t % 5 == 0) {
                    Belief belief =
                            model.begin(
                                            List.of(new Context(List.of(twin.frame()), List.of())),
                                            List.of(luck))
                                    .getFirst();
                    Acts.Choice choice =
                            model.ability(Acts.class)
                                    .orElseThrow()
                                    .act(List.of(belief), List.of(luck))
                                    .getFirst();
                    all++;
                    same += likeliest(model, choice).equals(expert) ? 1 : 0;
                    if (seed < 3) {
                        StringBuilder line = new StringBuilder();
                        for (Input input : model.card().inputs().enumerated()) {
                            Step step =
                                    model.imagine(List.of(belief), List.of(input), List.of(luck))
                                            .getFirst();
                            line.append(
                                    String.format(
                                            "  v %.3f r %.3f c %.2f",
                                            step.readings().value().orElseThrow(),
                                            step.readings().reward().orElseThrow(),
                                            step.readings().goingOn().orElseThrow()));
                        }
                        System.out.println(
                                seed
                                        + "/"
                                        + t
                                        + " expert "
                                        + expert
                                        + " policy "
                                        + choice.probabilities().stream()
                                                .map(p -> String.format("%.2f", p))
                                                .toList()
                                        + line);
                    }
                }
                twin = twin.step(expert, luck);
                if (twin.outcome().orElseThrow().terminated()) {
                    break;
                }
            }
        }
        System.out.printf("expert's action is the likeliest: %d of %d%n", same, all);
    }
}
