package dev.gedanken.family.torchscript;

import ai.djl.MalformedModelException;
import ai.djl.engine.EngineException;
import dev.gedanken.family.Family;
import dev.gedanken.family.FamilyCard;
import dev.gedanken.model.WorldModel;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The family {@code torchscript}: packs with a {@code module.pt} that was exported from PyTorch.
 */
public final class TorchScriptFamily implements Family {
    /** The family's name. */
    public static final String NAME = "torchscript";

    /** The file with the module. */
    public static final String MODULE = "module.pt";

    private static final Logger LOG = LoggerFactory.getLogger(TorchScriptFamily.class);
    private static final FamilyCard CARD =
            new FamilyCard(
                    NAME,
                    "TorchScript",
                    "Runs a model that was exported from PyTorch, without Python",
                    List.of());

    private final ModuleConsents consents;

    /**
     * Creates the family.
     *
     * @param consents says which modules may run
     */
    public TorchScriptFamily(ModuleConsents consents) {
        this.consents = consents;
    }

    @Override
    public FamilyCard card() {
        return CARD;
    }

    @Override
    public WorldModel load(WorldPack pack) {
        if (!(pack.manifest().inputs() instanceof ActionSpace)
                || pack.manifest().frame().isEmpty()) {
            throw BadInputException.of(
                    "worldmodel.script.config", pack.location(), "inputs, frame");
        }
        ScriptConfig config = ScriptConfig.of(pack.manifest().model(), pack.location());
        byte[] archive = pack.file(MODULE);
        if (!consents.allows(pack.manifest().hashOf(MODULE))) {
            throw BadInputException.of(
                    "worldmodel.script.consent", pack.location(), pack.manifest().name());
        }
        ScriptArchive.check(archive, pack.location());
        ScriptModule module = opened(archive, pack);
        try {
            // Run twice: a module that keeps state differs the second time.
            double difference =
                    Math.max(
                            ScriptCheck.run(module, config, pack),
                            ScriptCheck.run(module, config, pack));
            LOG.info("{} differs from Python by {} at most", pack.location(), difference);
            return new TorchScriptModel(module, config, pack.manifest());
        } catch (EngineException e) {
            module.close();
            throw BadInputException.of(e, "worldmodel.script.fails", pack.location(), firstLine(e));
        } catch (RuntimeException e) {
            module.close();
            throw e;
        }
    }

    private static ScriptModule opened(byte[] archive, WorldPack pack) {
        try {
            return ScriptModule.load(archive);
        } catch (IOException | MalformedModelException | EngineException e) {
            throw BadInputException.of(e, "worldmodel.script.fails", pack.location(), firstLine(e));
        }
    }

    static String firstLine(Exception e) {
        String message = e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
