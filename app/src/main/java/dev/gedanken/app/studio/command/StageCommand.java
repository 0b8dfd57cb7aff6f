package dev.gedanken.app.studio.command;

import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.model.LatentEdit;
import dev.gedanken.model.LatentUnit;
import dev.gedanken.plugin.LatentOverlay;
import dev.gedanken.rollout.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is shown; none of it changes what is played. */
public sealed interface StageCommand extends SimulationCommand {

    /** Lays the stage out in another way. */
    record SetStage(StageMode mode) implements StageCommand {}

    /** Lays the stage out in a way, or back to the dream alone if it is laid out so. */
    record ToggleStage(StageMode mode) implements StageCommand {}

    /** Compares what is played with another branch; {@link Node#NONE} for the truth. */
    record CompareWith(int branch) implements StageCommand {}

    /** Lets the keys drive all branches on the stage, or only the chosen one. */
    record DriveAll(boolean all) implements StageCommand {}

    /** Lets the keys drive all branches on the stage if they drive only one, and the other way round. */
    record ToggleDriveAll() implements StageCommand {}

    /** Shows where an edit of the belief would lead, without making it; empty to stop. */
    record Preview(Optional<LatentEdit> edit) implements StageCommand {}

    /** Lays a latent view over the frames; empty to lay none. */
    record LayOver(Optional<LatentOverlay> overlay) implements StageCommand {}

    /** Follows a number of the belief; empty to follow none. */
    record Follow(Optional<LatentUnit> unit) implements StageCommand {}

    /** Says what else to compute for the open panels. */
    record RequestAnalyses(Set<Analysis> analyses) implements StageCommand {
        public RequestAnalyses {
            analyses = Set.copyOf(analyses);
        }
    }

    /** Asks for small pictures of moments, to be made in spare time; replaces the previous request. */
    record RequestThumbnails(List<Integer> nodes) implements StageCommand {
        public RequestThumbnails {
            nodes = List.copyOf(nodes);
        }
    }

    /**
     * Asks for moments, to be made in spare time; each is reported as it is made.
     *
     * @param job who asks
     */
    record RequestMoments(int job, List<Integer> nodes) implements StageCommand {
        public RequestMoments {
            nodes = List.copyOf(nodes);
        }
    }

    /** Stops asking for them. */
    record CancelMoments(int job) implements StageCommand {}

    /** Plays a second model beside the first, which the live play owns from here on. */
    record AdoptSecond(LoadedPack pack) implements StageCommand {
        @Override
        public String toString() {
            return "AdoptSecond[%s]".formatted(pack.pack().manifest().name());
        }
    }

    /** Plays one model again. */
    record CloseSecond() implements StageCommand {}

    /** What is computed only while somebody looks at it. */
    enum Analysis {
        /** Where each action would lead. */
        NEXT_FRAMES,
        /** What the model held possible before it saw the moment. */
        PRIOR_SAMPLES,
        /** What the model carries at each moment, as points. */
        BELIEFS,
        /** How branches differ from those that they forked from. */
        EFFECTS,
        /** How surprising the frames were that the model saw. */
        SURPRISE,
        /** How surprising the true frames would have been to the model while it dreamed. */
        SURPRISE_OF_DREAMS
    }
}
