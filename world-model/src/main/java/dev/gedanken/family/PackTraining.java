package dev.gedanken.family;

import dev.gedanken.calibration.Calibration;
import dev.gedanken.calibration.CalibrationFiles;
import dev.gedanken.calibration.Calibrator;
import dev.gedanken.evaluate.EvaluationReport;
import dev.gedanken.evaluate.EvaluationSettings;
import dev.gedanken.evaluate.Evaluator;
import dev.gedanken.evaluate.HorizonScore;
import dev.gedanken.model.WorldModel;
import dev.gedanken.pack.PackWriter;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.play.Player;
import dev.gedanken.scene.Scene;
import dev.gedanken.train.Machine;
import dev.gedanken.train.Trainer;
import dev.gedanken.train.TrainingListener;
import dev.gedanken.train.TrainingOutcome;
import dev.gedanken.train.TrainingProgress;
import dev.gedanken.train.TrainingRequest;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.world.FrameShape;
import dev.gedanken.world.Message;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Trains a pack and then writes its held-out metrics into it. */
public final class PackTraining {
    private static final String CALIBRATING = "calibrating";
    private static final String EVALUATING = "evaluating";

    /** Steps ahead at which a dream must beat the last frame held still. */
    private static final int JUDGED_HORIZON = 10;

    private final Families families;

    /** Creates it for the families that can be trained. */
    public PackTraining(Families families) {
        this.families = families;
    }

    /**
     * Trains and evaluates; long, on the calling thread.
     *
     * @param trainer from {@link Families#trainer}
     * @param world opens the true world for the held-out metrics, with frames of a given shape;
     *     without one there are none
     */
    public TrainingOutcome train(
            Trainer trainer,
            TrainingRequest request,
            Optional<Function<FrameShape, TrueWorld>> world,
            EvaluationSettings evaluation,
            TrainingListener listener) {
        TrainingOutcome outcome = trainer.train(request.previewedBy(families::load), listener);
        if (outcome == TrainingOutcome.FINISHED && world.isPresent()) {
            addMetrics(request.out(), world.get(), evaluation, listener);
        }
        return outcome;
    }

    /** Adds to the pack in a folder what is needed to play it in the same world again. */
    private static void addWorldFiles(Path folder, WorldPack pack, TrueWorld world) {
        Map<String, byte[]> files =
                new TreeMap<>(world.scene().map(Scene::packFiles).orElseGet(TreeMap::new));
        if (!files.isEmpty()) {
            pack.manifest().files().keySet().forEach(name -> files.put(name, pack.file(name)));
            PackWriter.write(folder, pack.manifest(), files);
        }
    }

    /** Evaluates the pack in a folder and writes its {@code metrics.json}. */
    private void addMetrics(
            Path folder,
            Function<FrameShape, TrueWorld> opener,
            EvaluationSettings settings,
            TrainingListener listener) {
        WorldPack pack = WorldPack.open(folder);
        EvaluationReport report;
        Optional<Calibration> calibration;
        try (WorldModel model = families.load(pack);
                TrueWorld world = opener.apply(model.card().frame().orElseThrow())) {
            addWorldFiles(folder, pack, world);
            calibration =
                    new Calibrator(model, world, pack.manifest().contextSteps())
                            .fit(share -> listener.progress(step(CALIBRATING, share)));
            report =
                    new Evaluator(Player.beside(model, world), settings.suiting(world))
                            .evaluate(
                                    pack.manifest().hashOf(WorldPack.WEIGHTS),
                                    Machine.describe(),
                                    share -> listener.progress(step(EVALUATING, share)));
        }
        PackMetrics.write(folder, report);
        calibration.ifPresent(found -> CalibrationFiles.write(folder, found));
        report.openLoop().stream()
                .filter(score -> score.horizon() >= JUDGED_HORIZON)
                .findFirst()
                .filter(score -> score.psnr() < score.copyLastPsnr())
                .ifPresent(score -> listener.note(noise(score)));
    }

    private static Message noise(HorizonScore score) {
        return Message.of(
                "worldmodel.training.noise",
                score.horizon(),
                Math.round(score.psnr()),
                Math.round(score.copyLastPsnr()));
    }

    private static TrainingProgress step(String phase, double share) {
        return new TrainingProgress(phase, 0, share);
    }
}
