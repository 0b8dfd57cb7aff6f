package dev.gedanken.family.diffusion;

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

/** The family {@code diffusion}: next frames denoised from noise. */
public final class DiffusionFamily implements Family {
    /** The family's name. */
    public static final String NAME = "diffusion";

    private static final FamilyCard CARD =
            new FamilyCard(
                    NAME,
                    "Diffusion",
                    "Denoises the next frame out of noise, given the last frames and actions (DIAMOND)",
                    List.of(Role.GENERATIVE));

    @Override
    public FamilyCard card() {
        return CARD;
    }

    @Override
    public List<Setting> settings() {
        return DiffusionSettings.schema().settings();
    }

    @Override
    public Optional<Trainer> trainer(Map<String, String> values) {
        return Optional.of(new DiffusionTrainer(DiffusionSettings.schema().with(values)));
    }

    @Override
    public WorldModel load(WorldPack pack) {
        DiffusionConfig config =
                PackModel.sizes(pack, DiffusionConfig.class, DiffusionConfig.UNNAMED);
        PackModel.requireSquareFrames(pack, config.frameSize());
        PackModel.requireActions(pack, config.actions());
        DiffusionNetworks networks =
                PackWeights.fit(pack, weights -> new DiffusionNetworks(config, weights));
        ModelCard card = pack.manifest().card(config.beliefBytes(), networks.parameters());
        return new DiffusionModel(config, networks, card);
    }
}
