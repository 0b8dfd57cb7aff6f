package dev.gedanken.app.view.timeline;

import dev.gedanken.app.live.snapshot.TreeEvent;
import dev.gedanken.model.KnobValues;
import dev.gedanken.play.Actor;
import dev.gedanken.play.PlaySource;
import dev.gedanken.play.StepSettings;
import dev.gedanken.rollout.Branch;
import dev.gedanken.rollout.BranchKind;
import dev.gedanken.rollout.Cause;
import dev.gedanken.rollout.Cursor;
import dev.gedanken.rollout.Node;
import dev.gedanken.tensor.ContentHash;
import dev.gedanken.world.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A synthetic session as long as an afternoon, for measurements and tests: a trunk, and branches
 * that fork from it and from each other. It is always the same.
 */
public final class LongSession {
    private static final StepSettings SETTINGS =
            new StepSettings(PlaySource.MODEL, KnobValues.NONE, 1);
    private static final Action IDLE = new Action(0, "noop", List.of());
    private static final ContentHash HASH = ContentHash.ofContent(new byte[] {1});

    private final Random random = new Random(5);
    private final List<Node> nodes = new ArrayList<>();
    private final List<Branch> branches = new ArrayList<>();

    /** Returns the events of a session with a number of steps and branches. */
    public static TreeEvent.Opened of(int steps, int branchCount) {
        LongSession session = new LongSession();
        int trunk = steps / 2;
        session.begin(trunk);
        int each = (steps - trunk) / (branchCount - 1);
        for (int i = 1; i < branchCount; i++) {
            session.fork(each);
        }
        return new TreeEvent.Opened(
                session.nodes, session.branches, new Cursor(trunk, 0), Optional.empty());
    }

    private void begin(int steps) {
        branches.add(branch(BranchKind.ORIGINAL, Node.NONE));
        add(Node.NONE, 0, 0, new Cause.Start(1));
        play(0, steps);
    }

    private void fork(int steps) {
        int at = random.nextInt(nodes.size());
        branches.add(branch(BranchKind.COUNTERFACTUAL, at));
        play(at, steps);
    }

    private Branch branch(BranchKind kind, int forkedAt) {
        int id = branches.size();
        return new Branch(id, kind.words() + " " + id, kind, forkedAt, 1, false, 0);
    }

    private void play(int from, int steps) {
        int parent = from;
        for (int i = 0; i < steps; i++) {
            Node before = nodes.get(parent);
            boolean isIntervention = random.nextInt(500) == 0;
            Cause cause =
                    isIntervention
                            ? new Cause.FactorSet("x", 1)
                            : new Cause.Step(IDLE, new Actor.Person());
            parent = add(parent, before.depth() + 1, before.step() + cause.steps(), cause);
        }
    }

    private int add(int parent, int depth, long step, Cause cause) {
        float psnr = 15 + 10 * random.nextFloat() - (random.nextInt(300) == 0 ? 10 : 0);
        nodes.add(
                new Node(
                        nodes.size(),
                        parent,
                        branches.size() - 1,
                        depth,
                        step,
                        cause,
                        SETTINGS,
                        new Node.Result(
                                Optional.of(HASH), Optional.of(HASH), Optional.of(HASH), psnr)));
        return nodes.size() - 1;
    }
}
