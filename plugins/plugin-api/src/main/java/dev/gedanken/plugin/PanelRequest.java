package dev.gedanken.plugin;

import dev.gedanken.model.LatentEdit;
import dev.gedanken.model.LatentUnit;
import dev.gedanken.rollout.Cause;
import java.util.Optional;

/** What a panel may ask of the studio. */
public sealed interface PanelRequest {

    /** Pauses, and goes to a moment of the session. */
    record GoTo(int node) implements PanelRequest {}

    /** Goes to the tip of a branch. */
    record GoToBranch(int branch) implements PanelRequest {}

    /** Pauses, and intervenes in model or world. */
    record Intervene(Cause cause) implements PanelRequest {}

    /** Shows where an edit of the belief would lead, without making it; empty to stop. */
    record Preview(Optional<LatentEdit> edit) implements PanelRequest {}

    /** Follows a number of the belief through the steps; empty to follow none. */
    record Follow(Optional<LatentUnit> unit) implements PanelRequest {}

    /** Lays a latent view over the stage's frames, in place of another one; empty to lay none. */
    record LayOver(Optional<LatentOverlay> overlay) implements PanelRequest {}

    /** Forks here, once for every action, and shows all branches. */
    record ForkEveryAction() implements PanelRequest {}
}
