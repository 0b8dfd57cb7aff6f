package dev.gedanken.family;

import dev.gedanken.model.WorldModel;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.train.Trainer;
import dev.gedanken.world.BadInputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The families that can be loaded and trained.
 *
 * @param families in the order in which they are listed; their names differ
 */
public record Families(List<Family> families) {

    public Families {
        families = List.copyOf(families);
    }

    /** Returns these families and others; if two have the same name, the first wins. */
    public Families and(List<? extends Family> others) {
        List<Family> all = new ArrayList<>(families);
        List<String> taken = new ArrayList<>(names());
        for (Family other : others) {
            if (!taken.contains(other.card().name())) {
                all.add(other);
                taken.add(other.card().name());
            }
        }
        return new Families(all);
    }

    /** Returns the families' names. */
    public List<String> names() {
        return families.stream().map(family -> family.card().name()).toList();
    }

    /**
     * Returns the family of that name.
     *
     * @throws BadInputException if there is none, naming those that exist
     */
    public Family named(String name) {
        return families.stream()
                .filter(family -> family.card().name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        BadInputException.of(
                                "worldmodel.family.unknown", name, String.join(", ", names())));
    }

    /**
     * Loads a pack's model; the caller closes it.
     *
     * @throws BadInputException if the family is unknown or the weights do not fit
     */
    public WorldModel load(WorldPack pack) {
        return named(pack.manifest().family()).load(pack);
    }

    /**
     * Returns the trainer of a family.
     *
     * @param values settings that differ from their defaults, as text by name
     * @throws BadInputException if the family is unknown or learns nothing, or a setting is unknown or out of
     *     its range
     */
    public Trainer trainer(String family, Map<String, String> values) {
        return named(family)
                .trainer(values)
                .orElseThrow(() ->
                        BadInputException.of("worldmodel.family.untrainable", family, trainable()));
    }

    /**
     * Returns the trainer that continues a pack's training: settings that are sizes of its model are
     * taken from the pack.
     *
     * @param values settings that differ from their defaults, as text by name; a size of the pack's
     *     family need not be among them
     * @throws BadInputException as in {@link #trainer}
     */
    public Trainer continuing(WorldPack pack, Map<String, String> values) {
        Map<String, String> all = new LinkedHashMap<>(sizes(pack));
        all.putAll(values);
        return trainer(pack.manifest().family(), all);
    }

    /**
     * Returns the settings that are sizes of a pack's model, as text by name.
     *
     * @throws BadInputException if its family is unknown
     */
    public Map<String, String> sizes(WorldPack pack) {
        Map<String, String> sizes = new LinkedHashMap<>();
        for (Setting setting : named(pack.manifest().family()).settings()) {
            JsonNode size = pack.manifest().model().path(setting.name());
            if (size.isNumber()) {
                sizes.put(setting.name(), size.asString());
            }
        }
        return sizes;
    }

    private String trainable() {
        return trainableOnes().stream()
                .map(family -> family.card().name())
                .collect(Collectors.joining(", "));
    }

    /** Returns the families that learn something, in their order; the first is the default. */
    public List<Family> trainableOnes() {
        return families.stream().filter(family -> !family.settings().isEmpty()).toList();
    }
}
