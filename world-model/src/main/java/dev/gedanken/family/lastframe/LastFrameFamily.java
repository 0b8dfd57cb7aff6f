package dev.gedanken.family.lastframe;

import dev.gedanken.model.ModelCard;
import dev.gedanken.model.WorldModel;
import dev.gedanken.pack.ModelFamily;
import dev.gedanken.pack.PackManifest;
import dev.gedanken.pack.TrainingRecord;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.scene.Scene;
import dev.gedanken.scene.SceneCard;
import dev.gedanken.world.Frame;
import dev.gedanken.world.FrameShape;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.node.JsonNodeFactory;

/** Loads packs of the family {@code last-frame}, which have no weights. */
public final class LastFrameFamily implements ModelFamily {
    /** The family's name. */
    public static final String NAME = "last-frame";

    /** As many as learned models see, so that both begin at the same step of a true world. */
    private static final int CONTEXT_STEPS = 10;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public WorldModel load(WorldPack pack) {
        PackManifest manifest = pack.manifest();
        FrameShape shape = FrameShape.square(manifest.frameSize());
        return new LastFrameModel(
                new ModelCard(
                        manifest.name(),
                        NAME,
                        manifest.scene(),
                        manifest.actionSpace(),
                        Optional.of(shape),
                        CONTEXT_STEPS,
                        (long) shape.width() * shape.height() * Frame.CHANNELS,
                        0));
    }

    /** Returns the manifest of the pack with which a scene is played where no learned model is wanted. */
    public static PackManifest manifestFor(Scene<?> scene) {
        SceneCard card = scene.card();
        return new PackManifest(
                PackManifest.SCHEMA_VERSION,
                card.name(),
                card.title(),
                NAME,
                card.name(),
                Scene.DEFAULT_FRAME_SIZE,
                scene.actions().actions(),
                JsonNodeFactory.instance.objectNode(),
                new TrainingRecord(
                        "none", "none", 0, "none", 0, new TreeMap<>(Map.of()), 0, "any", ""),
                new TreeMap<>());
    }
}
