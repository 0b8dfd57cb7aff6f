package dev.gedanken.rollout;

import dev.gedanken.measure.FactorReader;
import dev.gedanken.play.PlayState;
import dev.gedanken.world.BadInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Two branches compared, from where they diverge to where the shorter one ends.
 *
 * @param one a branch
 * @param other the branch that is compared with it
 * @param forkedAt the last node that they share
 * @param kind COUNTERFACTUAL if they share their noise from there on, else ALTERNATIVE
 * @param effects by step
 */
public record Comparison(
        Branch one, Branch other, Node forkedAt, BranchKind kind, List<Effect> effects) {

    public Comparison {
        effects = List.copyOf(effects);
    }

    /**
     * Compares two branches.
     *
     * @throws BadInputException if they have different starts
     */
    public static Comparison of(Rollout rollout, int one, int other, FactorReader reader) {
        RolloutTree tree = rollout.tree();
        Node fork =
                tree.commonAncestor(one, other)
                        .orElseThrow(() ->
                                BadInputException.of(
                                        "worldmodel.branch.apart",
                                        tree.branch(one).name(),
                                        tree.branch(other).name()));
        List<Node> here = tree.between(fork.id(), tree.tip(one).id());
        List<Node> there = tree.between(fork.id(), tree.tip(other).id());
        return new Comparison(
                tree.branch(one),
                tree.branch(other),
                fork,
                kind(here, there),
                effects(rollout, byStep(here), byStep(there), reader));
    }

    private static BranchKind kind(List<Node> here, List<Node> there) {
        Map<Long, Node> byStep = byStep(there);
        boolean sharesLuck =
                byStep(here).values().stream()
                        .allMatch(node -> {
                            Node twin = byStep.getOrDefault(node.step(), node);
                            return twin.settings().luckSeed() == node.settings().luckSeed();
                        });
        return sharesLuck ? BranchKind.COUNTERFACTUAL : BranchKind.ALTERNATIVE;
    }

    /** Returns the last node of each step: interventions take no time. */
    private static Map<Long, Node> byStep(List<Node> way) {
        Map<Long, Node> nodes = new TreeMap<>();
        way.forEach(node -> nodes.put(node.step(), node));
        return nodes;
    }

    private static List<Effect> effects(
            Rollout rollout, Map<Long, Node> here, Map<Long, Node> there, FactorReader reader) {
        List<Effect> effects = new ArrayList<>();
        here.forEach((step, node) -> {
            Node twin = there.get(step);
            if (twin != null) {
                PlayState one = rollout.state(node.id());
                Effect.between(one, rollout.state(twin.id()), reader).ifPresent(effects::add);
            }
        });
        return effects;
    }
}
