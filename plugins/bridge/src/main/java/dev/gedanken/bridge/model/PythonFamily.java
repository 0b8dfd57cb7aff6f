package dev.gedanken.bridge.model;

import dev.gedanken.bridge.process.Python;
import dev.gedanken.bridge.seal.Seal;
import dev.gedanken.family.Family;
import dev.gedanken.family.FamilyCard;
import dev.gedanken.model.WorldModel;
import dev.gedanken.pack.PackManifest;
import dev.gedanken.pack.TrainingRecord;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.world.BadInputException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The family {@code python}: packs that name a class in a Python file of this user. The pack
 * contains no code; it is sealed, so that a pack from a stranger cannot choose what is run.
 */
public final class PythonFamily implements Family {
    /** The family's name. */
    public static final String NAME = "python";

    private static final FamilyCard CARD =
            new FamilyCard(
                    NAME,
                    "Python",
                    "Runs a model that is written in Python, in a process of its own",
                    List.of());
    private static final String SEALED = "sealed";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_STEPS_SEEN = 1024;

    private final Python python;
    private final Seal seal;
    private final Duration patience;

    /** Creates the family with the default timeout. */
    public PythonFamily(Python python, Seal seal) {
        this(python, seal, PATIENCE);
    }

    /**
     * Creates the family.
     *
     * @param python runs the models
     * @param seal on packs that may be run
     * @param patience how long a call may take
     */
    public PythonFamily(Python python, Seal seal, Duration patience) {
        this.python = python;
        this.seal = seal;
        this.patience = patience;
    }

    @Override
    public FamilyCard card() {
        return CARD;
    }

    /**
     * Starts a model to query it, and returns the manifest of a pack that runs it.
     *
     * @param source the class
     * @param name the pack's name
     * @param world the true world to play it with; empty for the one that the model names
     * @throws BadInputException if the model cannot be started, in one sentence
     */
    public PackManifest manifest(PythonSource source, String name, String world) {
        try (BridgeModel model = BridgeModel.open(python, source.spec(), name, world, patience)) {
            ObjectNode settings = JsonMapper.shared().createObjectNode();
            settings.put("class", source.spec());
            settings.put("sha256", source.fingerprint());
            settings.put(SEALED, seal.seal(text(source.spec(), source.fingerprint())));
            return new PackManifest(
                    name,
                    model.title(),
                    NAME,
                    model.card().world(),
                    model.card().frame(),
                    model.card().inputs(),
                    Math.min(model.card().contextSteps(), MOST_STEPS_SEEN),
                    settings,
                    new TrainingRecord(
                            "none",
                            source.spec(),
                            0,
                            "unknown",
                            0,
                            new TreeMap<>(),
                            model.card().parameters(),
                            "any",
                            ""));
        }
    }

    private static byte[] text(String spec, String fingerprint) {
        return (spec + "\n" + fingerprint).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public WorldModel load(WorldPack pack) {
        PackManifest manifest = pack.manifest();
        String sealed = manifest.model().path(SEALED).asString("");
        String[] parts =
                seal.open(sealed)
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .orElseThrow(() ->
                                BadInputException.of("bridge.model.stranger", pack.location()))
                        .split("\n", 2);
        PythonSource source = PythonSource.of(parts[0]);
        if (!source.fingerprint().equals(parts[1])) {
            throw BadInputException.of("bridge.model.changed", parts[0], manifest.name());
        }
        BridgeModel model =
                BridgeModel.open(python, parts[0], manifest.name(), manifest.world(), patience);
        if (!model.card().inputs().equals(manifest.inputs())
                || !model.card().frame().equals(manifest.frame())) {
            model.close();
            throw BadInputException.of("bridge.model.changed", parts[0], manifest.name());
        }
        return model;
    }
}
