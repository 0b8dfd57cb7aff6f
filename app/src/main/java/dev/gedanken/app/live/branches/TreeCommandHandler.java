package dev.gedanken.app.live.branches;

import dev.gedanken.app.live.stage.LiveBranches;
import dev.gedanken.app.session.PlaySession;
import dev.gedanken.app.studio.command.TreeCommand;
import dev.gedanken.plan.TreePlanner;
import dev.gedanken.play.Actor;
import dev.gedanken.rollout.Branch;
import dev.gedanken.rollout.Cause;
import dev.gedanken.rollout.Luck;
import dev.gedanken.rollout.Node;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.rollout.RolloutTree;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Input;
import java.util.ArrayList;
import java.util.List;

/**
 * Carries out commands on the session's tree.
 *
 * @param session the session
 * @param start where play restarts
 * @param inputs the possible inputs, if they can be enumerated
 */
public record TreeCommandHandler(
        PlaySession session, PlayStart start, List<? extends Input> inputs) {
    private static final String UNDOABLE = "UndoableTree knows what there is to take back.";

    /**
     * Carries out a command.
     *
     * @throws dev.gedanken.world.BadInputException if that is not possible, naming what would be
     *     right
     */
    public void perform(TreeCommand command) {
        Rollout rollout = session.rollout();
        RolloutTree tree = rollout.tree();
        switch (command) {
            case TreeCommand.StepBack() -> stepBack(rollout);
            case TreeCommand.GoTo(int node) -> rollout.jump(node);
            case TreeCommand.GoToStep(long step) -> goToStep(rollout, step);
            case TreeCommand.GoToBranch(int branch) -> rollout.goTo(branch);
            case TreeCommand.NextBranch(int places) ->
                    rollout.goTo(LiveBranches.next(tree, places).id());
            case TreeCommand.Fork(Luck luck) -> rollout.fork(luck);
            case TreeCommand.StartHere() -> start.choose();
            case TreeCommand.ForkEveryAction() -> forkEveryAction(rollout);
            case TreeCommand.ForkAlong(int node, var along) -> forkAlong(rollout, node, along);
            case TreeCommand.NameBranch(int branch, String name) -> tree.name(branch, name);
            case TreeCommand.PinBranch(int branch, boolean isPinned) -> tree.pin(branch, isPinned);
            case TreeCommand.TogglePin() -> togglePin(tree);
            case TreeCommand.PruneBranch(int branch) -> rollout.prune(branch);
            case TreeCommand.PrunePlayed() -> rollout.prune(tree.cursor().branch());
            case TreeCommand.Intervene(var cause) -> intervene(rollout, cause);
            case TreeCommand.SaveAs(var file) -> session.saveAs(file);
            case TreeCommand.Undo() -> throw new IllegalArgumentException(UNDOABLE);
            case TreeCommand.Redo() -> throw new IllegalArgumentException(UNDOABLE);
        }
    }

    private static void togglePin(RolloutTree tree) {
        Branch played = tree.branch(tree.cursor().branch());
        tree.pin(played.id(), !played.isPinned());
    }

    private void intervene(Rollout rollout, Cause cause) {
        if (cause instanceof Cause.SeenStep seen && rollout.player().world().isEmpty()) {
            // Without a true world, play begins from a picture.
            rollout.startFrom(seen.picture(), rollout.state().seed());
        } else {
            rollout.intervene(cause);
        }
        if (cause instanceof Cause.SeenStep) {
            // A picture is another start, although play returns to the seed's start.
            start.forget();
        }
    }

    /** Interventions take no time; if a step has several moments, the last one is meant. */
    private static void goToStep(Rollout rollout, long step) {
        List<Node> path = rollout.tree().path(rollout.tree().cursor().branch());
        Node found =
                path.reversed().stream()
                        .filter(node -> node.step() == step)
                        .findFirst()
                        .orElseThrow(() ->
                                BadInputException.of(
                                        "app.tree.step", step, 0, path.getLast().step()));
        rollout.jump(found.id());
    }

    private static void stepBack(Rollout rollout) {
        Node here = rollout.tree().node(rollout.tree().cursor().node());
        if (!here.isStart()) {
            rollout.jump(here.parent());
        }
    }

    /**
     * A path found by a search becomes a branch: its inputs are taken one after the other, as the
     * planner would.
     */
    private static void forkAlong(Rollout rollout, int node, List<Input> along) {
        rollout.jump(node);
        int branch = rollout.fork(Luck.SHARED).id();
        rollout.tree().name(branch, "search %d".formatted(branch));
        for (Input input : along) {
            rollout.stepAll(List.of(branch), List.of(input), new Actor.Planning(TreePlanner.NAME));
        }
    }

    private void forkEveryAction(Rollout rollout) {
        if (inputs.isEmpty()) {
            throw BadInputException.of("app.tree.uncountable");
        }
        List<Integer> branches = new ArrayList<>();
        for (Input input : inputs) {
            int branch = rollout.fork(Luck.SHARED).id();
            rollout.tree().name(branch, "counterfactual %d: %s".formatted(branch, input));
            branches.add(branch);
        }
        rollout.stepAll(branches, inputs, new Actor.Person());
        rollout.goTo(branches.getFirst());
    }
}
