package dev.gedanken.family.grid;

import dev.gedanken.family.Family;
import dev.gedanken.family.FamilyCard;
import dev.gedanken.family.PackWeights;
import dev.gedanken.family.Role;
import dev.gedanken.family.Setting;
import dev.gedanken.family.SettingsSchema;
import dev.gedanken.model.ModelCard;
import dev.gedanken.model.WorldModel;
import dev.gedanken.pack.PackManifest;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.train.Trainer;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.FrameShape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The family {@code grid}: discrete codes per cell, a recurrent grid, ordered draws. */
public final class GridFamily implements Family {
    /** The family's name. */
    public static final String NAME = "grid";

    private static final FamilyCard CARD =
            new FamilyCard(
                    NAME,
                    "Token grid",
                    "Turns a frame into a grid of discrete codes and predicts the next ones from the action",
                    List.of(Role.GENERATIVE));

    @Override
    public FamilyCard card() {
        return CARD;
    }

    @Override
    public List<Setting> settings() {
        return GridSettings.schema().settings();
    }

    @Override
    public Optional<Trainer> trainer(Map<String, String> values) {
        return Optional.of(new GridTrainer(GridSettings.schema().with(values)));
    }

    @Override
    public WorldModel load(WorldPack pack) {
        PackManifest manifest = pack.manifest();
        GridConfig config = config(pack);
        GridNetworks networks = PackWeights.fit(pack, weights -> new GridNetworks(config, weights));
        ModelCard card = manifest.card(config.beliefBytes(), networks.parameters());
        return new GridWorldModel(networks, card);
    }

    private static GridConfig config(WorldPack pack) {
        GridConfig config = read(pack);
        SettingsSchema.outside(config)
                .ifPresent(setting -> {
                    throw BadInputException.of(
                            "worldmodel.pack.range",
                            pack.location(),
                            setting.name(),
                            setting.standardText(),
                            setting.range());
                });
        requireFrame(pack, config);
        requireActions(pack, config);
        return config;
    }

    private static GridConfig read(WorldPack pack) {
        try {
            return JsonMapper.builder()
                    .build()
                    .treeToValue(pack.manifest().model(), GridConfig.class);
        } catch (JacksonException | ArithmeticException e) {
            throw BadInputException.of(
                    e, "worldmodel.pack.model", pack.location(), WorldPack.MANIFEST);
        }
    }

    private static void requireFrame(WorldPack pack, GridConfig config) {
        FrameShape shape = FrameShape.square(config.frameSize());
        if (!pack.manifest().frame().equals(Optional.of(shape))) {
            throw BadInputException.of(
                    "worldmodel.pack.frame", pack.location(), WorldPack.MANIFEST, shape);
        }
    }

    private static void requireActions(WorldPack pack, GridConfig config) {
        int listed = pack.manifest().inputs().enumerated().size();
        if (config.actions() != listed) {
            throw BadInputException.of(
                    "worldmodel.pack.actions", pack.location(), listed, config.actions());
        }
    }
}
