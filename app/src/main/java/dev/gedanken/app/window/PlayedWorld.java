package dev.gedanken.app.window;

import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.studio.command.StageMode;
import dev.gedanken.app.view.keymap.BoundKeys;
import dev.gedanken.pack.PackManifest;
import dev.gedanken.world.ActionSpace;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a window plays: the latest moment that it showed, its pack, and what can be done in its
 * world.
 */
final class PlayedWorld {
    private Optional<LiveSnapshot> latest = Optional.empty();
    private Optional<PlayedPack> pack = Optional.empty();
    private ActionSpace actions = ActionSpace.startingWith("idle").build();

    /** Packs may share a name, so the manifest, which has their hashes, and the place tell. */
    private record PlayedPack(PackManifest manifest, Optional<Path> place) {}

    /**
     * Takes over a moment; returns whether it is of another pack than the one before.
     *
     * @param place where its pack lies
     */
    boolean becomes(LiveSnapshot moment, Optional<Path> place) {
        latest = Optional.of(moment);
        Optional<PlayedPack> here = Optional.of(new PlayedPack(moment.pack(), place));
        if (here.equals(pack)) {
            return false;
        }
        pack = here;
        actions = BoundKeys.of(moment.pack().inputs());
        return true;
    }

    /** Returns the latest moment; empty before the first one. */
    Optional<LiveSnapshot> latest() {
        return latest;
    }

    /** Returns whether the stage shows the branches side by side. */
    boolean showsBranches() {
        return latest.map(moment -> moment.settings().stage() == StageMode.BRANCHES).orElse(false);
    }

    /** Returns what can be done; standing still before anything is played. */
    ActionSpace actions() {
        return actions;
    }
}
