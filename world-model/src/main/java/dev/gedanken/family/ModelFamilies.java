package dev.gedanken.family;

import dev.gedanken.family.grid.GridFamily;
import dev.gedanken.family.grid.GridTrainer;
import dev.gedanken.family.lastframe.LastFrameFamily;
import dev.gedanken.model.WorldModel;
import dev.gedanken.pack.ModelFamily;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.train.Trainer;
import dev.gedanken.world.BadInputException;
import java.util.List;
import java.util.Optional;

/** The families that this program can load and train. */
public final class ModelFamilies {
    private final List<Entry> entries;

    private record Entry(ModelFamily family, Optional<Trainer> trainer) {}

    private ModelFamilies(List<Entry> entries) {
        this.entries = entries;
    }

    /** Returns the families that come with the program. */
    public static ModelFamilies builtIn() {
        return new ModelFamilies(
                List.of(
                        new Entry(new GridFamily(), Optional.of(new GridTrainer())),
                        new Entry(new LastFrameFamily(), Optional.empty())));
    }

    /** Returns the families' names. */
    public List<String> names() {
        return entries.stream().map(entry -> entry.family().name()).toList();
    }

    /**
     * Loads a pack's model; the caller closes it.
     *
     * @throws BadInputException if the family is unknown or the weights do not fit
     */
    public WorldModel load(WorldPack pack) {
        return named(pack.manifest().family()).family().load(pack);
    }

    /**
     * Returns the trainer of a family.
     *
     * @throws BadInputException if the family is unknown, naming those that exist, or learns nothing
     */
    public Trainer trainer(String family) {
        return named(family)
                .trainer()
                .orElseThrow(() ->
                        new BadInputException(
                                "Model family '%s' learns nothing: give one that can be trained, such as %s."
                                        .formatted(family, GridFamily.NAME)));
    }

    private Entry named(String name) {
        return entries.stream()
                .filter(entry -> entry.family().name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new BadInputException(
                                "Unknown model family '%s': the families are %s."
                                        .formatted(name, String.join(", ", names()))));
    }
}
