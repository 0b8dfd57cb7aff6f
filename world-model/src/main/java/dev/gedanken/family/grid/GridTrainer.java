package dev.gedanken.family.grid;

import dev.gedanken.nn.SafeTensors;
import dev.gedanken.pack.PackManifest;
import dev.gedanken.pack.PackWriter;
import dev.gedanken.pack.TrainingRecord;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.train.Checkpoints;
import dev.gedanken.train.Machine;
import dev.gedanken.train.Trainer;
import dev.gedanken.train.TrainingListener;
import dev.gedanken.train.TrainingOutcome;
import dev.gedanken.train.TrainingRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Trains a grid model: tokenizer first, then the dynamics on its codes; then writes the pack. */
public final class GridTrainer implements Trainer {
    private final GridTrainingSettings settings;
    private final boolean tiny;

    /** Creates a trainer of full-size models with the standard settings. */
    public GridTrainer() {
        this(GridTrainingSettings.standard(), false);
    }

    private GridTrainer(GridTrainingSettings settings, boolean tiny) {
        this.settings = settings;
        this.tiny = tiny;
    }

    /** Returns a trainer of models that are too small to look at: for trying the machinery. */
    public static GridTrainer ofTinyModels() {
        return new GridTrainer(GridTrainingSettings.tiny(), true);
    }

    @Override
    public TrainingOutcome train(TrainingRequest request, TrainingListener listener) {
        int actions = request.data().actions().size();
        GridConfig config = tiny ? GridConfig.tiny(actions) : GridConfig.standard(actions);
        GridTrainingSettings suited = request.basis().isPresent() ? settings.continued() : settings;
        try (GridTrainingRun run = new GridTrainingRun(config, suited, request, listener)) {
            if (run.run() == TrainingOutcome.CANCELLED) {
                return TrainingOutcome.CANCELLED;
            }
            writePack(request, config, run);
        }
        new Checkpoints(request.checkpointFolder()).delete();
        return TrainingOutcome.FINISHED;
    }

    private static void writePack(TrainingRequest request, GridConfig config, GridTrainingRun run) {
        Map<String, Tensor> weights = run.weights();
        long parameters = weights.values().stream().mapToLong(Tensor::size).sum();
        TrainingRecord own =
                new TrainingRecord(
                        request.command(),
                        "gedanken " + GridFamily.NAME,
                        request.seed(),
                        request.dataDescription(),
                        Math.round(run.totalSeconds() / 6) / 10.0,
                        new TreeMap<>(run.steps()),
                        parameters,
                        Machine.describe(),
                        LocalDate.now(ZoneOffset.UTC).toString());
        TrainingRecord record =
                request.basis().map(basis -> own.after(basis.manifest().training())).orElse(own);
        PackManifest manifest =
                new PackManifest(
                        PackManifest.SCHEMA_VERSION,
                        request.name(),
                        title(request.name()),
                        GridFamily.NAME,
                        request.scene(),
                        config.frameSize(),
                        request.data().actions().actions(),
                        JsonMapper.builder().build().valueToTree(config),
                        record,
                        new TreeMap<>());
        PackWriter.write(
                request.out(), manifest, Map.of(WorldPack.WEIGHTS, SafeTensors.encode(weights)));
    }

    /** Turns {@code bricks-grid} into {@code Bricks grid}. */
    private static String title(String name) {
        String words = name.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
