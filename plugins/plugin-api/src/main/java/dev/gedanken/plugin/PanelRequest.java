package dev.gedanken.plugin;

import dev.gedanken.model.LatentEdit;
import dev.gedanken.model.LatentUnit;
import dev.gedanken.play.Actor;
import dev.gedanken.rollout.Cause;
import dev.gedanken.world.Input;
import java.util.List;
import java.util.Optional;

/** The requests of a panel to the studio. */
public sealed interface PanelRequest {

    /** Pauses, and goes to a moment of the session. */
    record GoTo(int node) implements PanelRequest {}

    /** Goes to the tip of a branch. */
    record GoToBranch(int branch) implements PanelRequest {}

    /** Pauses, and intervenes in the model or the world. */
    record Intervene(Cause cause) implements PanelRequest {}

    /** Previews an edit of the belief without making it; empty to stop. */
    record Preview(Optional<LatentEdit> edit) implements PanelRequest {}

    /** Follows a number of the belief through the steps; empty to follow none. */
    record Follow(Optional<LatentUnit> unit) implements PanelRequest {}

    /** Shows a latent view over the stage's frames, replacing another one; empty for none. */
    record LayOver(Optional<LatentOverlay> overlay) implements PanelRequest {}

    /** Forks here, once for every action, and shows all branches. */
    record ForkEveryAction() implements PanelRequest {}

    /** Shows a node of the search's tree. */
    record LookInSearch(int node) implements PanelRequest {}

    /**
     * Plans from the moment at hand, whichever it is, until another goal is given.
     *
     * @param planner its name
     */
    record PlanTowards(String planner, GoalChoice goal) implements PanelRequest {}

    /** Stops the plan in the making; what was found so far stays. */
    record StopPlan() implements PanelRequest {}

    /** Lets somebody else choose the inputs. */
    record LetAct(Actor actor) implements PanelRequest {}

    /** Pauses, forks at a moment of the session, and takes some inputs there one after the other. */
    record ForkAlong(int node, List<Input> inputs) implements PanelRequest {
        public ForkAlong {
            inputs = List.copyOf(inputs);
        }
    }
}
