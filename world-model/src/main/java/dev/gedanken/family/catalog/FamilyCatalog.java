package dev.gedanken.family.catalog;

import dev.gedanken.family.Families;
import dev.gedanken.family.diffusion.DiffusionFamily;
import dev.gedanken.family.grid.GridFamily;
import dev.gedanken.family.jepa.JepaFamily;
import dev.gedanken.family.lastframe.LastFrameFamily;
import dev.gedanken.family.muzero.MuZeroFamily;
import dev.gedanken.family.rssm.RssmFamily;
import dev.gedanken.pack.PackManifest;
import dev.gedanken.scene.Scene;
import dev.gedanken.truth.TrueWorld;
import java.util.List;

/** Lists the families that come with the program. A new family is added here and nowhere else. */
public final class FamilyCatalog {

    private FamilyCatalog() {}

    /** Returns the families that come with the program. */
    public static Families builtIn() {
        return new Families(
                List.of(
                        new GridFamily(),
                        new RssmFamily(),
                        new JepaFamily(),
                        new MuZeroFamily(),
                        new DiffusionFamily(),
                        new LastFrameFamily()));
    }

    /** Returns the manifest of the pack for playing a true world without a learned model. */
    public static PackManifest baselineOf(Scene<?> scene) {
        return LastFrameFamily.manifestFor(scene);
    }

    /**
     * Returns the manifest of the pack for playing a world outside this program without a learned
     * model.
     *
     * @param name the pack's
     */
    public static PackManifest baselineOf(TrueWorld world, String name) {
        return LastFrameFamily.manifestFor(world, name);
    }
}
