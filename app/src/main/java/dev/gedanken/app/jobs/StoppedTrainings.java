package dev.gedanken.app.jobs;

import dev.gedanken.app.console.AtomicFileWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers the unfinished trainings, so that the next start can offer to resume them. Each is a
 * small file next to the future pack, so that they do not affect each other.
 *
 * @param packs the folder where packs are made
 */
public record StoppedTrainings(Path packs) {
    private static final Logger LOG = LoggerFactory.getLogger(StoppedTrainings.class);
    private static final String SUFFIX = ".training.json";

    /**
     * A training that can be resumed.
     *
     * @param name of the future pack
     * @param subject what is trained, and on what
     * @param size for how long, and on how much
     */
    public record Stopped(String name, TrainingSubject subject, TrainingSize size) {}

    /**
     * Remembers a training that begins. A problem goes to the log; the training itself continues.
     */
    public void begun(JobPlan.Train plan) {
        String name = plan.result().getFileName().toString();
        Stopped stopped = new Stopped(name, plan.subject(), plan.size());
        try {
            Files.createDirectories(packs);
            AtomicFileWriter.write(
                    file(name), part -> JsonMapper.shared().writeValue(part, stopped));
        } catch (IOException | RuntimeException e) {
            LOG.warn("The training of {} cannot be remembered", name, e);
        }
    }

    /** Forgets a training that is finished or no longer wanted. */
    public void forget(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            LOG.warn("The training of {} stays remembered", name, e);
        }
    }

    /** Returns the trainings that left a checkpoint and no pack, by name. */
    public List<Stopped> resumable() {
        List<Stopped> found = new ArrayList<>();
        if (Files.isDirectory(packs)) {
            try (Stream<Path> files = Files.list(packs)) {
                files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                        .sorted()
                        .forEach(file -> read(file).filter(this::isKept).ifPresent(found::add));
            } catch (IOException e) {
                LOG.warn("{} cannot be searched for stopped trainings", packs, e);
            }
        }
        return List.copyOf(found);
    }

    private static Optional<Stopped> read(Path file) {
        try {
            return Optional.of(JsonMapper.shared().readValue(file, Stopped.class));
        } catch (RuntimeException e) {
            LOG.warn("{} cannot be read, so that training is not offered", file, e);
            return Optional.empty();
        }
    }

    private boolean isKept(Stopped stopped) {
        Path pack = packs.resolve(stopped.name());
        return !Files.exists(pack)
                && new JobPlan.Train(stopped.subject(), stopped.size(), pack).isKept();
    }

    private Path file(String name) {
        return packs.resolve(name + SUFFIX);
    }
}
