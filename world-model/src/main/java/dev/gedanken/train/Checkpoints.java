package dev.gedanken.train;

import dev.gedanken.nn.SafeTensors;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.WriteFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores the last checkpoint of a training in a folder: first the tensors, then the small JSON file
 * that names them, so that an interruption at any instant leaves the previous checkpoint intact.
 */
public final class Checkpoints {
    /** The version of checkpoints that this program writes and reads. */
    public static final int SCHEMA_VERSION = 3;

    private static final String STATE = "checkpoint.json";

    private final Path folder;
    private final JsonMapper json =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .build();

    /** Creates it for a folder that need not exist yet. */
    public Checkpoints(Path folder) {
        this.folder = folder;
    }

    /**
     * The state of a training.
     *
     * @param schemaVersion {@link #SCHEMA_VERSION}
     * @param subject what is trained
     * @param settings everything that affects the result, by name
     * @param data digest of the episodes
     * @param dataDescription name of the data in messages
     * @param seed the training's seed
     * @param phase the current phase
     * @param step updates done in the phase
     * @param begunSeconds when the phase's updates began, in seconds of the whole training
     * @param totalSeconds total time spent
     * @param steps updates done in finished phases and this one
     * @param curves loss curves so far
     */
    public record State(
            int schemaVersion,
            Subject subject,
            SortedMap<String, String> settings,
            String data,
            String dataDescription,
            long seed,
            String phase,
            long step,
            double begunSeconds,
            double totalSeconds,
            SortedMap<String, Long> steps,
            List<LossCurves.Curve> curves) {

        public State {
            settings = new TreeMap<>(settings);
            steps = new TreeMap<>(steps);
            curves = List.copyOf(curves);
        }
    }

    /**
     * The subject of a training.
     *
     * @param family name of the model family
     * @param world name of the true world; empty if there is none
     */
    public record Subject(String family, String world) {}

    /** A state with its tensors. */
    public record Checkpoint(State state, Map<String, Tensor> tensors) {

        /** Returns the tensors whose names begin with {@code prefix}, without it. */
        Map<String, Tensor> below(String prefix) {
            Map<String, Tensor> found = new LinkedHashMap<>();
            tensors.forEach((name, tensor) -> {
                if (name.startsWith(prefix)) {
                    found.put(name.substring(prefix.length()), tensor);
                }
            });
            return found;
        }
    }

    /**
     * The content of {@code checkpoint.json}: the state, and the name of the file with its tensors.
     */
    private record Document(State state, String tensors) {}

    /** Returns whether there is a checkpoint. */
    public boolean exists() {
        return Files.exists(folder.resolve(STATE));
    }

    /** Replaces the checkpoint. */
    public void save(State state, Map<String, Tensor> tensors) {
        String file = "%s-%d.safetensors".formatted(state.phase(), state.step());
        try {
            Files.createDirectories(folder);
            replace(file, SafeTensors.encode(tensors));
            replace(STATE, json.writeValueAsBytes(new Document(state, file)));
            deleteOthers(List.of(file, STATE));
        } catch (IOException e) {
            throw WriteFailure.of(e, folder, "worldmodel.checkpoint.locked");
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
            byte[] bytes = Files.readAllBytes(stateFile);
            int version = json.readTree(bytes).path("state").path("schemaVersion").asInt(1);
            if (version != SCHEMA_VERSION) {
                throw BadInputException.of("worldmodel.checkpoint.version", folder);
            }
            Document document = json.readValue(bytes, Document.class);
            Path tensors = folder.resolve(document.tensors());
            return Optional.of(
                    new Checkpoint(
                            document.state(),
                            SafeTensors.decode(Files.readAllBytes(tensors), tensors.toString())));
        } catch (IOException | JacksonException e) {
            throw BadInputException.of(e, "worldmodel.checkpoint.damaged", folder);
        }
    }

    /** Removes the folder and its contents. */
    public void delete() {
        try {
            if (Files.exists(folder)) {
                deleteOthers(List.of());
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw BadInputException.of(e, "worldmodel.checkpoint.leftover", folder);
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
