package dev.gedanken.family.muzero;

import dev.gedanken.family.Family;
import dev.gedanken.family.FamilyCard;
import dev.gedanken.family.PackModel;
import dev.gedanken.family.PackWeights;
import dev.gedanken.family.Role;
import dev.gedanken.family.Setting;
import dev.gedanken.model.ModelCard;
import dev.gedanken.model.WorldModel;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.train.Trainer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The family {@code muzero}: trained only on reward, value and policy, and made for tree search.
 */
public final class MuZeroFamily implements Family {
    /** The family's name. */
    public static final String NAME = "muzero";

    private static final FamilyCard CARD =
            new FamilyCard(
                    NAME,
                    "MuZero",
                    "Predicts nothing but reward, value and policy, and searches with them; its pictures come from"
                            + " a viewer that was trained afterwards",
                    List.of(Role.PLANNING_INTERFACE));

    @Override
    public FamilyCard card() {
        return CARD;
    }

    @Override
    public List<Setting> settings() {
        return MuZeroSettings.schema().settings();
    }

    @Override
    public Optional<Trainer> trainer(Map<String, String> values) {
        return Optional.of(new MuZeroTrainer(MuZeroSettings.schema().with(values)));
    }

    @Override
    public WorldModel load(WorldPack pack) {
        MuZeroConfig config = PackModel.sizes(pack, MuZeroConfig.class);
        PackModel.requireSquareFrames(pack, config.frameSize());
        PackModel.requireActions(pack, config.actions());
        MuZeroNetworks networks =
                PackWeights.fit(pack, weights -> new MuZeroNetworks(config, weights));
        ModelCard card = pack.manifest().card(config.beliefBytes(), networks.parameters());
        return new MuZeroModel(networks, card);
    }
}
