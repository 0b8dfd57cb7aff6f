package dev.gedanken.bridge.model;

import dev.gedanken.bridge.process.Caller;
import dev.gedanken.family.Family;
import dev.gedanken.family.FamilyCard;
import dev.gedanken.model.WorldModel;
import dev.gedanken.pack.PackManifest;
import dev.gedanken.pack.TrainingRecord;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.world.BadInputException;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The family {@code remote}: packs that name a pack served by a Gedanken on another machine. */
public final class RemoteFamily implements Family {
    /** The family's name. */
    public static final String NAME = "remote";

    private static final FamilyCard CARD =
            new FamilyCard(NAME, "Remote", "Plays a pack that another machine serves", List.of());
    private static final String ADDRESS = "address";

    private final Function<String, Caller> callers;

    /**
     * Creates the family.
     *
     * @param callers reaches an address, {@code remote:HOST:PORT/PACK#FINGERPRINT}
     */
    public RemoteFamily(Function<String, Caller> callers) {
        this.callers = callers;
    }

    @Override
    public FamilyCard card() {
        return CARD;
    }

    /**
     * Queries a server, and returns the manifest of a pack that plays its model.
     *
     * @param name the pack's name
     * @param world the true world to play it with; empty for the one that the model names
     * @throws BadInputException if there is no answer, in one sentence
     */
    public PackManifest manifest(String address, String name, String world) {
        try (BridgeModel model = BridgeModel.open(callers.apply(address), name, NAME, world)) {
            ObjectNode settings = JsonMapper.shared().createObjectNode();
            settings.put(ADDRESS, address);
            return new PackManifest(
                    name,
                    model.title(),
                    NAME,
                    model.card().world(),
                    model.card().frame(),
                    model.card().inputs(),
                    model.card().contextSteps(),
                    settings,
                    new TrainingRecord(
                            "none",
                            address,
                            0,
                            "unknown",
                            0,
                            new TreeMap<>(),
                            model.card().parameters(),
                            "any",
                            ""));
        }
    }

    @Override
    public WorldModel load(WorldPack pack) {
        PackManifest manifest = pack.manifest();
        String address = manifest.model().path(ADDRESS).asString("");
        BridgeModel model =
                BridgeModel.open(callers.apply(address), manifest.name(), NAME, manifest.world());
        if (!model.card().inputs().names().equals(manifest.inputs().names())
                || !model.card().frame().equals(manifest.frame())) {
            model.close();
            throw BadInputException.of("bridge.model.changed", address, manifest.name());
        }
        return model;
    }
}
