package dev.gedanken.train;

import dev.gedanken.data.Episode;
import dev.gedanken.data.EpisodeSource;
import dev.gedanken.model.Context;
import dev.gedanken.nn.SafeTensors;
import dev.gedanken.pack.PackManifest;
import dev.gedanken.pack.PackWriter;
import dev.gedanken.pack.StartFrames;
import dev.gedanken.pack.TrainingRecord;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.Input;
import dev.gedanken.world.Message;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes the result of a training as a pack: manifest, weights, record, loss curves, start frames.
 */
final class PackAuthor implements ResultWriter {
    private static final int STARTS = 24;

    private final TrainingPlan plan;
    private final TrainingRequest request;
    private final TrainingListener listener;

    PackAuthor(TrainingPlan plan, TrainingRequest request, TrainingListener listener) {
        this.plan = plan;
        this.request = request;
        this.listener = listener;
    }

    @Override
    public void write(TrainingResult result) {
        SortedMap<String, Tensor> sorted = new TreeMap<>(result.weights());
        long parameters = sorted.values().stream().mapToLong(Tensor::size).sum();
        PackManifest manifest =
                new PackManifest(
                        request.name(),
                        title(request.name()),
                        plan.family(),
                        request.world(),
                        Optional.of(result.survey().shape()),
                        request.data().actions(),
                        plan.contextSteps(),
                        plan.model(),
                        record(parameters, result.steps(), result.seconds()));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(WorldPack.WEIGHTS, SafeTensors.encode(sorted));
        files.put(WorldPack.LOSSES, result.curves().json());
        List<Context> starts = starts(result.data());
        if (!starts.isEmpty()) {
            files.putAll(new StartFrames(starts).files());
        }
        PackWriter.write(request.out(), manifest, files);
        if (Files.exists(request.out().resolve(WorldPack.POLICY))) {
            listener.note(Message.of("worldmodel.training.policy", request.out()));
        }
    }

    private TrainingRecord record(long parameters, SortedMap<String, Long> steps, double seconds) {
        TrainingRecord own =
                new TrainingRecord(
                        request.command(),
                        "gedanken " + plan.family(),
                        request.seed(),
                        request.dataDescription(),
                        Math.round(seconds / 6) / 10.0,
                        steps,
                        parameters,
                        Machine.describe(),
                        LocalDate.now(ZoneOffset.UTC).toString());
        return request.basis().map(basis -> own.after(basis.manifest().training())).orElse(own);
    }

    /**
     * Returns contexts spread evenly over the episodes: from their beginnings if there are enough,
     * otherwise also from later parts; none is shorter than the model needs.
     */
    private List<Context> starts(EpisodeSource data) {
        List<Context> starts = new ArrayList<>();
        int stretches = Math.ceilDiv(STARTS, data.size());
        int episodes = Math.min(data.size(), STARTS);
        for (int i = 0; i < episodes; i++) {
            Episode episode = data.episode((int) ((long) i * data.size() / episodes));
            int length = plan.contextSteps();
            int from = 0;
            for (int k = 0; k < stretches && from + length <= episode.steps(); k++) {
                starts.add(
                        new Context(
                                episode.frames().subList(from, from + length + 1),
                                List.<Input>copyOf(
                                        episode.actions().subList(from, from + length))));
                from += length + 1;
            }
        }
        return starts;
    }

    /** Turns {@code bricks-grid} into {@code Bricks grid}. */
    private static String title(String name) {
        String words = name.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
