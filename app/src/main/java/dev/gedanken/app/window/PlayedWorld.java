package dev.gedanken.app.window;

import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.studio.command.StageMode;
import dev.gedanken.app.view.keymap.BoundKeys;
import dev.gedanken.pack.PackManifest;
import dev.gedanken.world.ActionSpace;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The world that a window plays: the latest moment shown, its pack, and the inputs of its world.
 */
final class PlayedWorld {
    private Optional<LiveSnapshot> latest = Optional.empty();
    private Optional<PlayedPack> pack = Optional.empty();
    private ActionSpace actions = ActionSpace.startingWith("idle").build();

    /**
     * Packs may share a name, so they are identified by the manifest, which contains their hashes,
     * and the location.
     */
    private record PlayedPack(PackManifest manifest, Optional<Path> place) {}

    /**
     * Records a moment; returns whether its pack differs from the previous one.
     *
     * @param place the pack's location
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

    /** Returns the inputs; only the idle one before anything is played. */
    ActionSpace actions() {
        return actions;
    }
}
