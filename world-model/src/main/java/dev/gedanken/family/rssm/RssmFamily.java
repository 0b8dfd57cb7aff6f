package dev.gedanken.family.rssm;

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

/** The family {@code rssm}: the world model of DreamerV3. */
public final class RssmFamily implements Family {
    /** The family's name. */
    public static final String NAME = "rssm";

    private static final FamilyCard CARD =
            new FamilyCard(
                    NAME,
                    "Recurrent state-space model",
                    "Keeps a deterministic state and categorical variables and predicts both, with reward and end"
                            + " (DreamerV3)",
                    List.of(Role.PREDICTIVE_ABSTRACTION, Role.BELIEF));

    @Override
    public FamilyCard card() {
        return CARD;
    }

    @Override
    public List<Setting> settings() {
        return RssmSettings.schema().settings();
    }

    @Override
    public Optional<Trainer> trainer(Map<String, String> values) {
        return Optional.of(new RssmTrainer(RssmSettings.with(values)));
    }

    @Override
    public WorldModel load(WorldPack pack) {
        RssmConfig config = config(pack);
        RssmNetworks networks = PackWeights.fit(pack, weights -> new RssmNetworks(config, weights));
        ModelCard card = pack.manifest().card(config.beliefBytes(), networks.parameters());
        return new RssmModel(networks, card);
    }

    private static RssmConfig config(WorldPack pack) {
        RssmConfig config = PackModel.sizes(pack, RssmConfig.class);
        PackModel.requireSquareFrames(pack, config.frameSize());
        PackModel.requireActions(pack, config.actions());
        return config;
    }
}
