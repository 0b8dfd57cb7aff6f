package dev.gedanken.family;

import dev.gedanken.model.WorldModel;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.train.Trainer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A kind of model: the code that trains and runs packs of one family. */
public interface Family {

    /** Returns the family's card. */
    FamilyCard card();

    /**
     * Loads a pack's model; the caller closes it.
     *
     * @throws dev.gedanken.world.BadInputException if the weights do not fit the manifest
     */
    WorldModel load(WorldPack pack);

    /** Returns the settings that a training accepts; empty if the family learns nothing. */
    default List<Setting> settings() {
        return List.of();
    }

    /**
     * Returns the trainer for models of this family; empty if it learns nothing.
     *
     * @param values settings that differ from their defaults, as text by name
     * @throws dev.gedanken.world.BadInputException if one is unknown or out of its range, naming
     *     the existing ones
     */
    default Optional<Trainer> trainer(Map<String, String> values) {
        return Optional.empty();
    }
}
