package dev.gedanken.family.grid;

import dev.gedanken.family.Family;
import dev.gedanken.family.FamilyCard;
import dev.gedanken.family.PackModel;
import dev.gedanken.family.PackWeights;
import dev.gedanken.family.Role;
import dev.gedanken.family.Setting;
import dev.gedanken.model.ModelCard;
import dev.gedanken.model.WorldModel;
import dev.gedanken.pack.PackManifest;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.train.Trainer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        GridConfig config = PackModel.sizes(pack, GridConfig.class);
        PackModel.requireSquareFrames(pack, config.frameSize());
        PackModel.requireActions(pack, config.actions());
        return config;
    }
}
