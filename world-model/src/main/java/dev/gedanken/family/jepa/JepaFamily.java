package dev.gedanken.family.jepa;

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

/** The family {@code jepa}: prediction in latent space, without pixels. */
public final class JepaFamily implements Family {
    /** The family's name. */
    public static final String NAME = "jepa";

    private static final FamilyCard CARD =
            new FamilyCard(
                    NAME,
                    "Joint-embedding predictive architecture",
                    "Predicts embeddings of frames instead of frames (LeWorldModel); its pictures come from a"
                            + " viewer that was trained afterwards",
                    List.of(Role.PREDICTIVE_ABSTRACTION, Role.PLANNING_INTERFACE));

    /** Sizes of packs that do not name them: those of earlier versions have no heads. */
    static final Map<String, Integer> UNNAMED = Map.of("outcomes", 0);

    /** Returns whether a pack has heads for reward and end. */
    static boolean hasOutcomes(WorldPack pack) {
        return pack.manifest().model().path("outcomes").asBoolean(false);
    }

    @Override
    public FamilyCard card() {
        return CARD;
    }

    @Override
    public List<Setting> settings() {
        return JepaSettings.schema().settings();
    }

    @Override
    public Optional<Trainer> trainer(Map<String, String> values) {
        return Optional.of(new JepaTrainer(JepaSettings.schema().with(values)));
    }

    @Override
    public WorldModel load(WorldPack pack) {
        JepaConfig config = PackModel.sizes(pack, JepaConfig.class, UNNAMED);
        PackModel.requireSquareFrames(pack, config.frameSize());
        PackModel.requireActions(pack, config.actions());
        JepaNetworks networks = PackWeights.fit(pack, weights -> new JepaNetworks(config, weights));
        ModelCard card = pack.manifest().card(config.beliefBytes(), networks.parameters());
        return new JepaModel(config, networks, card);
    }
}
