package dev.gedanken.app.testing;

import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.app.packs.PackLibrary;
import dev.gedanken.app.packs.PackLoader;
import dev.gedanken.app.packs.ScenePacks;
import dev.gedanken.app.session.SessionPacks;
import dev.gedanken.pack.PackManifest;
import dev.gedanken.pack.PackWriter;
import dev.gedanken.pack.TrainingRecord;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.play.Player;
import dev.gedanken.scene.Scene;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.truth.SceneWorld;
import dev.gedanken.world.FrameShape;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Packs to test with: the shipped ones, and one whose model is a {@link GreyModel}. */
public final class TestPacks {

    private TestPacks() {}

    /** Returns the library of the packs that come with the program, or the one that a property names. */
    public static PackLibrary shipped() {
        String named = System.getProperty(PackLibrary.PROPERTY, "../assets/packs");
        return new PackLibrary(Path.of(named).toAbsolutePath().normalize());
    }

    /** Returns the finder for packs of sessions in a library. */
    public static SessionPacks sessions(PackLibrary library, Path folder) {
        return sessions(library, PackLoader.builtIn(), folder);
    }

    /** Returns the finder for packs of sessions in a library, with given families and scenes. */
    public static SessionPacks sessions(PackLibrary library, PackLoader loader, Path folder) {
        return new SessionPacks(
                library, loader, new ScenePacks(folder.resolve("scene-packs"), loader.scenes()));
    }

    /** Returns a loaded pack of a model that needs no tensors; its files are in {@code folder}. */
    public static LoadedPack grey(Path folder) {
        return grey(folder, new BricksScene());
    }

    /** Returns a loaded pack as {@link #grey(Path)} does, of a model that knows another scene's actions. */
    public static LoadedPack grey(Path folder, Scene<?> scene) {
        GreyModel model = new GreyModel(scene.actions());
        write(folder, "grey", 1);
        return new LoadedPack(
                WorldPack.open(folder), model, Player.beside(model, new SceneWorld(scene)));
    }

    /** Writes a pack without weights. */
    public static void write(Path folder, String family, int schemaVersion) {
        PackManifest manifest =
                new PackManifest(
                        schemaVersion,
                        folder.getFileName().toString(),
                        "Grey",
                        family,
                        "bricks",
                        Optional.of(FrameShape.square(64)),
                        new BricksScene().actions(),
                        PackManifest.DEFAULT_CONTEXT_STEPS,
                        JsonMapper.shared().createObjectNode(),
                        new TrainingRecord("", "", 0, "", 0, new TreeMap<>(), 1, "", "2025-01-01"),
                        "",
                        List.of(),
                        new TreeMap<>());
        PackWriter.write(folder, manifest, Map.of());
    }
}
