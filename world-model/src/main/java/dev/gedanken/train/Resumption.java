package dev.gedanken.train;

import dev.gedanken.train.Checkpoints.Checkpoint;
import dev.gedanken.train.Checkpoints.State;
import dev.gedanken.train.Checkpoints.Subject;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Finds the checkpoint that a training continues, and makes sure that it belongs to the same
 * training: a checkpoint of another training would be continued silently if its shapes fit.
 *
 * @param checkpoints those in {@code folder}
 * @param request the current request
 * @param subject the current subject
 */
record Resumption(Checkpoints checkpoints, Path folder, TrainingRequest request, Subject subject) {
    private static final int DIGEST_SHOWN = 8;

    /**
     * Checks that there is a checkpoint if one is to be resumed, and none if a training begins.
     *
     * @throws BadInputException otherwise
     */
    void requireCheckpoint() {
        boolean resumes = request.start() == TrainingRequest.Start.RESUME;
        if (resumes && !checkpoints.exists()) {
            throw BadInputException.of("worldmodel.checkpoint.missing", folder);
        }
        if (!resumes && checkpoints.exists()) {
            throw BadInputException.of("worldmodel.checkpoint.unfinished", folder);
        }
    }

    /**
     * Returns the checkpoint to continue from; empty if the training starts from the beginning.
     *
     * @param settings of the current training
     * @param dataDigest of the current episodes
     * @throws BadInputException if the checkpoint is of another training
     */
    Optional<Checkpoint> checkpoint(SortedMap<String, String> settings, String dataDigest) {
        if (request.start() == TrainingRequest.Start.ANEW) {
            return Optional.empty();
        }
        Optional<Checkpoint> found = checkpoints.load();
        found.map(Checkpoint::state)
                .ifPresent(before -> {
                    requireSameSubject(before);
                    requireSameSettings(before.settings(), settings);
                    requireSameData(before, dataDigest);
                });
        return found;
    }

    private void requireSameSubject(State before) {
        if (!before.subject().equals(subject)) {
            throw BadInputException.of(
                    "worldmodel.training.other",
                    folder,
                    before.subject().world(),
                    before.subject().family(),
                    subject.world(),
                    subject.family());
        }
        if (before.seed() != request.seed()) {
            throw BadInputException.of("worldmodel.checkpoint.seed", before.seed(), request.seed());
        }
    }

    private static void requireSameSettings(
            SortedMap<String, String> before, SortedMap<String, String> now) {
        now.forEach((name, value) -> {
            String earlier = before.getOrDefault(name, "nothing");
            if (!earlier.equals(value)) {
                throw BadInputException.of(
                        "worldmodel.checkpoint.setting",
                        name,
                        before.containsKey(name)
                                ? earlier
                                : Message.of("worldmodel.checkpoint.nothing"),
                        value);
            }
        });
    }

    private void requireSameData(State before, String dataDigest) {
        if (!before.data().equals(dataDigest)) {
            throw BadInputException.of(
                    "worldmodel.checkpoint.data",
                    folder,
                    before.dataDescription(),
                    before.data().substring(0, Math.min(DIGEST_SHOWN, before.data().length())),
                    request.dataDescription(),
                    dataDigest.substring(0, DIGEST_SHOWN));
        }
    }
}
