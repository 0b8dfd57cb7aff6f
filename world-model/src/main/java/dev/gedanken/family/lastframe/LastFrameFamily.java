package dev.gedanken.family.lastframe;

import dev.gedanken.family.Family;
import dev.gedanken.family.FamilyCard;
import dev.gedanken.model.WorldModel;
import dev.gedanken.pack.PackManifest;
import dev.gedanken.pack.TrainingRecord;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.scene.Scene;
import dev.gedanken.scene.SceneCard;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.FrameShape;
import dev.gedanken.world.InputSpace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.node.JsonNodeFactory;

/** The family {@code last-frame}: packs without weights that show the last frame seen. */
public final class LastFrameFamily implements Family {
    /** The family's name. */
    public static final String NAME = "last-frame";

    private static final FamilyCard CARD =
            new FamilyCard(
                    NAME,
                    "Last frame",
                    "Shows the frame that it saw last: the baseline that a learned model must beat",
                    List.of());

    @Override
    public FamilyCard card() {
        return CARD;
    }

    @Override
    public WorldModel load(WorldPack pack) {
        PackManifest manifest = pack.manifest();
        FrameShape shape =
                manifest.frame()
                        .orElseThrow(() ->
                                BadInputException.of(
                                        "worldmodel.pack.frameless", pack.location(), NAME));
        long bytes = (long) shape.width() * shape.height() * Frame.CHANNELS;
        return new LastFrameModel(manifest.card(bytes, 0));
    }

    /** Returns the manifest of the pack for playing a scene without a learned model. */
    public static PackManifest manifestFor(Scene<?> scene) {
        SceneCard card = scene.card();
        FrameShape shape = FrameShape.square(Scene.DEFAULT_FRAME_SIZE);
        return manifest(card.name(), card.title(), card.name(), shape, scene.actions());
    }

    /**
     * Returns the manifest of the pack for playing any true world without a learned model.
     *
     * @param name the pack's
     */
    public static PackManifest manifestFor(TrueWorld world, String name) {
        return manifest(name, world.title(), world.name(), world.frame(), world.inputs());
    }

    private static PackManifest manifest(
            String name, String title, String world, FrameShape shape, InputSpace inputs) {
        return new PackManifest(
                name,
                title,
                NAME,
                world,
                Optional.of(shape),
                inputs,
                PackManifest.DEFAULT_CONTEXT_STEPS,
                JsonNodeFactory.instance.objectNode(),
                new TrainingRecord(
                        "none", "none", 0, "none", 0, new TreeMap<>(Map.of()), 0, "any", ""));
    }
}
