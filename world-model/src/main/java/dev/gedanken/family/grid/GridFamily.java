package dev.gedanken.family.grid;

import dev.gedanken.model.ModelCard;
import dev.gedanken.model.WorldModel;
import dev.gedanken.nn.SafeTensors;
import dev.gedanken.pack.ModelFamily;
import dev.gedanken.pack.PackManifest;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.FrameShape;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Loads packs of the family {@code grid}. */
public final class GridFamily implements ModelFamily {
    /** The family's name. */
    public static final String NAME = "grid";

    /** How many steps of the past a grid model sees before it begins. */
    private static final int CONTEXT_STEPS = 10;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public WorldModel load(WorldPack pack) {
        PackManifest manifest = pack.manifest();
        GridConfig config = config(pack);
        String source = pack.location().resolve(WorldPack.WEIGHTS).toString();
        Map<String, Tensor> weights = SafeTensors.decode(pack.file(WorldPack.WEIGHTS), source);
        try {
            GridNetworks networks = new GridNetworks(config, weights);
            ModelCard card =
                    new ModelCard(
                            manifest.name(),
                            NAME,
                            manifest.scene(),
                            manifest.actionSpace(),
                            Optional.of(FrameShape.square(config.frameSize())),
                            CONTEXT_STEPS,
                            config.beliefBytes(),
                            networks.parameters());
            return new GridWorldModel(networks, card);
        } catch (IllegalArgumentException e) {
            throw new BadInputException(
                    "Pack %s does not fit its own sizes: %s"
                            .formatted(pack.location(), e.getMessage()),
                    e);
        }
    }

    private static GridConfig config(WorldPack pack) {
        GridConfig config;
        try {
            config =
                    JsonMapper.builder()
                            .build()
                            .treeToValue(pack.manifest().model(), GridConfig.class);
        } catch (JacksonException e) {
            throw new BadInputException(
                    "Pack %s has a damaged 'model' entry in %s: restore it or train anew."
                            .formatted(pack.location(), WorldPack.MANIFEST),
                    e);
        }
        if (config.actions() != pack.manifest().actions().size()) {
            throw new BadInputException(
                    "Pack %s lists %d actions but its model takes %d."
                            .formatted(
                                    pack.location(),
                                    pack.manifest().actions().size(),
                                    config.actions()));
        }
        return config;
    }
}
