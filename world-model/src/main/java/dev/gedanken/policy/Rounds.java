package dev.gedanken.policy;

import dev.gedanken.pack.WorldPack;
import dev.gedanken.train.TrainingRequest.Start;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.WriteFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The finished steps of an interactive training, in a folder: for each round the policy's episodes,
 * the model, and the model with its policy.
 *
 * @param folder created by {@link #in}
 */
record Rounds(Path folder) {
    private static final String BASIS = "basis.txt";

    /**
     * Opens the folder.
     *
     * @param basis identity of the pack that the training begins with
     * @throws BadInputException if a training is to begin where another is unfinished, or one is to
     *     go on where there is none or one of another pack, or the folder cannot be written
     */
    static Rounds in(Path folder, Start start, String basis) {
        boolean isThere = Files.isDirectory(folder);
        if (isThere && start == Start.ANEW) {
            throw BadInputException.of("worldmodel.checkpoint.unfinished", folder);
        }
        if (!isThere && start == Start.RESUME) {
            throw BadInputException.of("worldmodel.checkpoint.missing", folder);
        }
        try {
            Files.createDirectories(folder);
            Path begunWith = folder.resolve(BASIS);
            if (!Files.exists(begunWith)) {
                Files.writeString(begunWith, basis);
            } else if (!Files.readString(begunWith).equals(basis)) {
                throw BadInputException.of("worldmodel.interaction.other", folder);
            }
        } catch (IOException e) {
            throw WriteFailure.of(e, folder, "worldmodel.checkpoint.locked");
        }
        return new Rounds(folder);
    }

    /** Returns the file with the episodes that the policy played in a round, from 1. */
    Path episodes(int round) {
        return folder.resolve("episodes-%d.h5".formatted(round));
    }

    /** Returns the pack of the model that a round ends with, from 1. */
    Path model(int round) {
        return folder.resolve("model-%d".formatted(round));
    }

    /** Returns the pack of a round's model with the policy that learned in it; 0 is before all rounds. */
    Path acting(int round) {
        return folder.resolve("policy-%d".formatted(round));
    }

    /** Returns whether a pack is there and whole: its manifest is written last. */
    boolean isPack(Path pack) {
        return Files.exists(pack.resolve(WorldPack.MANIFEST));
    }

    /** Removes the folder of a training that was refused before its first step. */
    void deleteIfNothingIsDone() {
        boolean isNothingDone;
        try (Stream<Path> found = Files.list(folder)) {
            isNothingDone = found.allMatch(path -> path.equals(folder.resolve(BASIS)));
        } catch (IOException e) {
            throw BadInputException.of(e, "worldmodel.checkpoint.leftover", folder);
        }
        if (isNothingDone) {
            delete();
        }
    }

    /** Removes the folder. */
    void delete() {
        try (Stream<Path> found = Files.walk(folder)) {
            List<Path> all = found.sorted(Comparator.reverseOrder()).toList();
            for (Path path : all) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw BadInputException.of(e, "worldmodel.checkpoint.leftover", folder);
        }
    }
}
