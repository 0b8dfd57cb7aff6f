package dev.gedanken.family.rssm;

import dev.gedanken.family.Family;
import dev.gedanken.family.FamilyCard;
import dev.gedanken.family.PackWeights;
import dev.gedanken.family.Role;
import dev.gedanken.family.Setting;
import dev.gedanken.family.SettingsSchema;
import dev.gedanken.model.ModelCard;
import dev.gedanken.model.WorldModel;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.train.Trainer;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.FrameShape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

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
        RssmConfig config = read(pack);
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

    private static RssmConfig read(WorldPack pack) {
        try {
            return JsonMapper.builder()
                    .build()
                    .treeToValue(pack.manifest().model(), RssmConfig.class);
        } catch (JacksonException | ArithmeticException e) {
            throw BadInputException.of(
                    e, "worldmodel.pack.model", pack.location(), WorldPack.MANIFEST);
        }
    }

    private static void requireFrame(WorldPack pack, RssmConfig config) {
        FrameShape shape = FrameShape.square(config.frameSize());
        if (!pack.manifest().frame().equals(Optional.of(shape))) {
            throw BadInputException.of(
                    "worldmodel.pack.frame", pack.location(), WorldPack.MANIFEST, shape);
        }
    }

    private static void requireActions(WorldPack pack, RssmConfig config) {
        int listed = pack.manifest().inputs().enumerated().size();
        if (config.actions() != listed) {
            throw BadInputException.of(
                    "worldmodel.pack.actions", pack.location(), listed, config.actions());
        }
    }
}
