package dev.gedanken.app.studio.command;

import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.model.LatentEdit;
import dev.gedanken.model.LatentUnit;
import dev.gedanken.plugin.GoalChoice;
import dev.gedanken.plugin.LatentOverlay;
import dev.gedanken.projection.LinearProbe;
import dev.gedanken.rollout.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Commands for what is shown; none of them changes what is played. */
public sealed interface StageCommand extends SimulationCommand {

    /** Changes the layout of the stage. */
    record SetStage(StageMode mode) implements StageCommand {}

    /** Switches the stage to a layout, or back to the dream alone if it already has this layout. */
    record ToggleStage(StageMode mode) implements StageCommand {}

    /** Compares the current play with another branch; {@link Node#NONE} for the truth. */
    record CompareWith(int branch) implements StageCommand {}

    /** Lets the keys drive all branches on the stage, or only the chosen one. */
    record DriveAll(boolean all) implements StageCommand {}

    /** Toggles between driving all branches on the stage and only one. */
    record ToggleDriveAll() implements StageCommand {}

    /** Lets branches that nobody looks at step less often, or as often as the others. */
    record SlowOthers(boolean slows) implements StageCommand {}

    /** Toggles whether branches that nobody looks at step less often. */
    record ToggleSlowOthers() implements StageCommand {}

    /** Previews an edit of the belief without making it; empty to stop. */
    record Preview(Optional<LatentEdit> edit) implements StageCommand {}

    /** Shows a latent view over the frames; empty for none. */
    record LayOver(Optional<LatentOverlay> overlay) implements StageCommand {}

    /** Selects a node of the search's tree. */
    record LookInSearch(int node) implements StageCommand {}

    /**
     * Plans from the moment at hand, whichever it is, until another goal is given.
     *
     * @param planner its name
     * @param probe reads factors from the model's beliefs; empty if there is none yet
     */
    record PlanTowards(String planner, GoalChoice goal, Optional<LinearProbe> probe)
            implements StageCommand {}

    /** Stops the plan in the making; what was found so far stays. */
    record StopPlan() implements StageCommand {}

    /** Follows a number of the belief; empty to follow none. */
    record Follow(Optional<LatentUnit> unit) implements StageCommand {}

    /** Sets the additional computations for the open panels. */
    record RequestAnalyses(Set<Analysis> analyses) implements StageCommand {
        public RequestAnalyses {
            analyses = Set.copyOf(analyses);
        }
    }

    /**
     * Requests small pictures of moments, to be made in idle time; replaces the previous request.
     */
    record RequestThumbnails(List<Integer> nodes) implements StageCommand {
        public RequestThumbnails {
            nodes = List.copyOf(nodes);
        }
    }

    /**
     * Requests moments, to be computed in idle time; each is reported when it is done.
     *
     * @param job the requesting job
     */
    record RequestMoments(int job, List<Integer> nodes) implements StageCommand {
        public RequestMoments {
            nodes = List.copyOf(nodes);
        }
    }

    /** Cancels the request. */
    record CancelMoments(int job) implements StageCommand {}

    /** Plays a second model alongside the first; the live play owns it from here on. */
    record AdoptSecond(LoadedPack pack) implements StageCommand {
        @Override
        public String toString() {
            return "AdoptSecond[%s]".formatted(pack.pack().manifest().name());
        }
    }

    /** Goes back to playing one model. */
    record CloseSecond() implements StageCommand {}

    /** Computations that are only made while a panel shows them. */
    enum Analysis {
        /** The next moment for each action. */
        NEXT_FRAMES,
        /** What the model considered possible before it saw the moment. */
        PRIOR_SAMPLES,
        /** The model's belief at each moment, as points. */
        BELIEFS,
        /** How branches differ from those that they forked from. */
        EFFECTS,
        /** The model's surprise at the frames it saw. */
        SURPRISE,
        /** The model's surprise at the true frames while it dreamed. */
        SURPRISE_OF_DREAMS,
        /** A tree search from the moment. */
        SEARCH,
        /** A plan from the moment. */
        PLAN,
        /** The belief as a vector, which a probe can read. */
        BELIEF_VECTOR
    }
}
