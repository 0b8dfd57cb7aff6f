package dev.gedanken.train;

import dev.gedanken.nn.SafeTensors;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the last checkpoint of a training in a folder: first the tensors, then the small JSON file that
 * names them, so that an interruption at any instant leaves the previous checkpoint whole.
 */
public final class Checkpoints {
    private static final String STATE = "checkpoint.json";

    private final Path folder;
    private final JsonMapper json = JsonMapper.builder().build();

    /** Creates it for a folder that need not exist yet. */
    public Checkpoints(Path folder) {
        this.folder = folder;
    }

    /**
     * Where a training stands.
     *
     * @param phase the phase it is in
     * @param step updates done in the phase
     * @param phaseSeconds time spent in the phase
     * @param totalSeconds time spent in all
     * @param seed the training's seed
     * @param tensors name of the file with weights and optimiser state
     * @param subject what is trained; null if an earlier version wrote it
     */
    public record State(
            String phase,
            long step,
            double phaseSeconds,
            double totalSeconds,
            long seed,
            String tensors,
            @Nullable Subject subject) {}

    /**
     * What is trained.
     *
     * @param family name of the model family
     * @param scene name of the scene; empty if unknown
     */
    public record Subject(String family, String scene) {}

    /** A state with its tensors. */
    public record Checkpoint(State state, Map<String, Tensor> tensors) {

        /**
         * Returns a number that was saved as a tensor of one entry.
         *
         * @throws BadInputException if it is absent
         */
        public float number(String name) {
            Tensor tensor = tensors.get(name);
            if (tensor == null) {
                throw new BadInputException(
                        "Checkpoint %s lacks '%s': train without --resume."
                                .formatted(state.tensors(), name));
            }
            return tensor.get(0);
        }
    }

    /** Returns whether there is a checkpoint. */
    public boolean exists() {
        return Files.exists(folder.resolve(STATE));
    }

    /** Replaces the checkpoint. */
    public void save(
            Subject subject,
            String phase,
            long step,
            double phaseSeconds,
            double totalSeconds,
            long seed,
            Map<String, Tensor> tensors) {
        String file = "%s-%d.safetensors".formatted(phase, step);
        State state = new State(phase, step, phaseSeconds, totalSeconds, seed, file, subject);
        try {
            Files.createDirectories(folder);
            replace(file, SafeTensors.encode(tensors));
            replace(STATE, json.writeValueAsBytes(state));
            deleteOthers(List.of(file, STATE));
        } catch (IOException e) {
            throw new BadInputException(
                    "Checkpoint folder %s cannot be written: give an --out whose parent is writable."
                            .formatted(folder),
                    e);
        }
    }

    /**
     * Returns the last checkpoint, if there is one.
     *
     * @throws BadInputException if there is one but it is damaged
     */
    public Optional<Checkpoint> load() {
        Path stateFile = folder.resolve(STATE);
        if (!exists()) {
            return Optional.empty();
        }
        try {
            State state = json.readValue(Files.readAllBytes(stateFile), State.class);
            Path tensors = folder.resolve(state.tensors());
            return Optional.of(
                    new Checkpoint(
                            state,
                            SafeTensors.decode(Files.readAllBytes(tensors), tensors.toString())));
        } catch (IOException | JacksonException e) {
            throw new BadInputException(
                    "Checkpoint %s is damaged: delete the folder to train anew.".formatted(folder),
                    e);
        }
    }

    /** Removes the folder with what is in it. */
    public void delete() {
        try {
            if (Files.exists(folder)) {
                deleteOthers(List.of());
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new BadInputException(
                    "Checkpoint folder %s cannot be removed: delete it by hand.".formatted(folder),
                    e);
        }
    }

    private void replace(String name, byte[] bytes) throws IOException {
        Path beside = folder.resolve(name + ".part");
        Files.write(beside, bytes);
        Files.move(
                beside,
                folder.resolve(name),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
    }

    private void deleteOthers(List<String> keep) throws IOException {
        List<Path> files;
        try (Stream<Path> listing = Files.list(folder)) {
            files = listing.toList();
        }
        for (Path file : files) {
            if (!keep.contains(file.getFileName().toString())) {
                Files.delete(file);
            }
        }
    }
}
