package dev.gedanken.train;

import dev.gedanken.data.DataSurvey;
import dev.gedanken.data.SelectedEpisodes;
import dev.gedanken.runtime.CallPool;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.train.Checkpoints.Checkpoint;
import dev.gedanken.train.Checkpoints.State;
import dev.gedanken.train.Checkpoints.Subject;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One training from data to pack, the same for every family: runs the phases of a plan one after
 * another within the budget, saves checkpoints, reports progress and losses, can be cancelled and
 * resumed, and writes the result.
 *
 * <p>With a budget of updates, a resumed training ends with the same weights, bit for bit, as an
 * uninterrupted one. With a budget of minutes, a phase ends when its share and those before it have
 * passed since the beginning, including the time for preparing data.
 */
public final class TrainingRun {
    private static final String FINISHED = "finished/";
    private static final String PART = "part/";
    private static final double SAVE_SECONDS = 120;

    private final TrainingPlan plan;
    private final TrainingListener listener;
    private final ResultWriter writer;
    private final Path checkpointFolder;
    private final Checkpoints checkpoints;
    private final Resumption resumption;
    private final LossCurves curves = new LossCurves();
    private final Map<String, Tensor> weights = new LinkedHashMap<>();
    private final SortedMap<String, Long> steps = new TreeMap<>();
    private final long begunNanos = System.nanoTime();
    private TrainingRequest request;
    private double secondsBefore;
    private String dataDigest = "";
    private Optional<DataSurvey> surveyed = Optional.empty();
    private Optional<Preview> preview = Optional.empty();

    /** Creates a training that writes a pack; it has not begun. */
    public TrainingRun(TrainingPlan plan, TrainingRequest request, TrainingListener listener) {
        this(
                plan,
                request,
                listener,
                new PackAuthor(plan, request, listener),
                request.checkpointFolder());
    }

    /**
     * Creates a training that passes its result to {@code writer}; it has not begun.
     *
     * @param checkpointFolder the folder for its checkpoints, used by no other training
     */
    public TrainingRun(
            TrainingPlan plan,
            TrainingRequest request,
            TrainingListener listener,
            ResultWriter writer,
            Path checkpointFolder) {
        this.plan = plan;
        this.request = request;
        this.listener = listener;
        this.writer = writer;
        this.checkpointFolder = checkpointFolder;
        this.checkpoints = new Checkpoints(checkpointFolder);
        this.resumption = new Resumption(checkpoints, checkpointFolder, request, subject());
    }

    /**
     * Trains and writes the result; long, on the calling thread.
     *
     * @throws BadInputException if the data is unsuitable, the checkpoint belongs to another
     *     training, or there is a checkpoint of an unfinished training that is not resumed
     * @throws TrainingDivergedException if a loss becomes NaN or infinite; the last checkpoint is
     *     kept
     */
    public TrainingOutcome run() {
        resumption.requireCheckpoint();
        Optional<DataSurvey> survey = survey();
        if (survey.isEmpty()) {
            return TrainingOutcome.CANCELLED;
        }
        plan.check().accept(survey.get());
        surveyed = survey;
        dataDigest = survey.get().digest();
        preview = request.preview().map(this::preview);
        weights.putAll(plan.weights());
        Optional<Checkpoint> checkpoint = resumption.checkpoint(settings(), dataDigest);
        checkpoint.ifPresent(this::takeOver);
        if (runPhases(checkpoint) == TrainingOutcome.CANCELLED) {
            return TrainingOutcome.CANCELLED;
        }
        // First, so that a kill in between leaves no pictures next to a finished pack.
        preview.ifPresent(this::delete);
        writer.write(result(weights));
        checkpoints.delete();
        return TrainingOutcome.FINISHED;
    }

    private Preview preview(ModelLoader loader) {
        return new Preview(plan, request, loader, listener);
    }

    /** A file that cannot be removed is reported, and does no harm. */
    private void delete(Preview drawn) {
        try {
            drawn.delete();
        } catch (IOException e) {
            listener.note(
                    Message.of("worldmodel.training.preview.leftover", request.previewFolder()));
        }
    }

    private TrainingResult result(Map<String, Tensor> all) {
        return new TrainingResult(
                all, steps, totalSeconds(), curves, request.data(), surveyed.orElseThrow());
    }

    /** Surveys the data and leaves out the episodes that are too short, unless all of them are. */
    private Optional<DataSurvey> survey() {
        OptionalInt shortest = request.data().knownShortest();
        if (shortest.isPresent()) {
            int index = shortest.getAsInt();
            leaveOutShortOnes(index, request.data().knownSteps(index).orElseThrow());
            return looked();
        }
        Optional<DataSurvey> all = looked();
        boolean fewer =
                all.isPresent() && leaveOutShortOnes(all.get().shortest(), all.get().fewestSteps());
        return fewer ? looked() : all;
    }

    private Optional<DataSurvey> looked() {
        return DataSurvey.of(request.data(), TrainingProgress.through("looking", listener));
    }

    /** Returns whether there were any to leave out beside others. */
    private boolean leaveOutShortOnes(int shortest, int fewestSteps) {
        if (fewestSteps >= plan.fewestSteps()) {
            return false;
        }
        SelectedEpisodes kept = SelectedEpisodes.longEnough(request.data(), plan.fewestSteps());
        if (kept.size() == 0 || kept.size() == request.data().size()) {
            return false;
        }
        listener.note(
                Message.of(
                        "worldmodel.training.short",
                        request.data().size() - kept.size(),
                        request.data().size(),
                        plan.fewestSteps(),
                        shortest));
        request = request.with(kept);
        return true;
    }

    private TrainingOutcome runPhases(Optional<Checkpoint> checkpoint) {
        try (CallPool pool = new CallPool(request.parallelism().threads())) {
            int first = checkpoint.map(this::phaseOf).orElse(0);
            double shareBefore = 0;
            for (int i = 0; i < plan.phases().size(); i++) {
                Phase phase = plan.phases().get(i);
                Optional<Checkpoint> own = i == first ? checkpoint : Optional.empty();
                if (i >= first && !run(phase, shareBefore, own, pool)) {
                    return TrainingOutcome.CANCELLED;
                }
                shareBefore += phase.share();
            }
            return TrainingOutcome.FINISHED;
        }
    }

    /** Returns whether the phase is finished. */
    private boolean run(
            Phase phase, double shareBefore, Optional<Checkpoint> checkpoint, CallPool pool) {
        PhaseStart start =
                new PhaseStart(
                        weights,
                        request.data(),
                        request.seed(),
                        request.parallelism().shards(),
                        pool,
                        listener);
        Optional<PhaseWork> opened = phase.opening().open(start);
        if (opened.isEmpty()) {
            return false;
        }
        try (PhaseWork work = opened.get()) {
            checkpoint.ifPresent(found -> restore(found, work));
            double begun =
                    checkpoint
                            .map(found -> found.state().begunSeconds())
                            .orElseGet(this::totalSeconds);
            PhaseClock clock = new PhaseClock(request.budget(), phase.share(), shareBefore, begun);
            boolean isDone = new Loop(phase, work, clock).run();
            if (isDone) {
                weights.putAll(work.weights());
            }
            return isDone;
        }
    }

    /** The updates of one phase. */
    private final class Loop {
        private final String phase;
        private final double share;
        private final Expectation.Judge judge;
        private final PhaseWork work;
        private final PhaseClock clock;
        private final RunningLosses means = new RunningLosses();
        private long step;
        private double lastSave = totalSeconds();

        Loop(Phase described, PhaseWork work, PhaseClock clock) {
            this.phase = described.name();
            this.share = described.share();
            this.judge = new Expectation.Judge(described, clock);
            this.work = work;
            this.clock = clock;
            this.step = steps.getOrDefault(phase, 0L);
        }

        /** Returns whether the budget was used up. */
        boolean run() {
            steps.put(phase, step);
            double fraction = clock.fraction(step, totalSeconds());
            while (fraction < 1) {
                if (listener.isCancelled()) {
                    save();
                    return false;
                }
                note(work.update(step, fraction));
                fraction = clock.fraction(step, totalSeconds());
                report(fraction);
                judge.after(totalSeconds(), step)
                        .ifPresent(expected -> listener.note(expected.message(share)));
                preview();
                if (totalSeconds() - lastSave > SAVE_SECONDS) {
                    save();
                    lastSave = totalSeconds();
                }
            }
            save();
            return true;
        }

        private void note(Map<String, Double> losses) {
            if (!losses.values().stream().allMatch(Double::isFinite)) {
                throw new TrainingDivergedException(phase, step);
            }
            means.add(losses);
            curves.add(phase, losses);
            steps.put(phase, ++step);
        }

        private void report(double fraction) {
            double now = totalSeconds();
            if (means.isDue(now) || fraction >= 1) {
                double spent = now - clock.begunSeconds();
                double left = fraction > 0 ? spent * (1 - fraction) / fraction : Double.NaN;
                listener.progress(
                        new TrainingProgress(phase, step, fraction, means.values(), left));
            }
        }

        private void preview() {
            preview.ifPresent(drawn -> drawn.drawIfDue(totalSeconds(), this::soFar));
        }

        /**
         * Returns the training's result if it ended now; empty while a necessary later phase is
         * missing.
         */
        private Optional<TrainingResult> soFar() {
            if (!areAllLaterExtra()) {
                return Optional.empty();
            }
            Map<String, Tensor> all = new LinkedHashMap<>(weights);
            all.putAll(work.weights());
            return Optional.of(result(all));
        }

        private boolean areAllLaterExtra() {
            return plan.phases().stream()
                    .dropWhile(other -> !other.name().equals(phase))
                    .skip(1)
                    .allMatch(Phase::isExtra);
        }

        private void save() {
            Map<String, Tensor> tensors = new LinkedHashMap<>();
            weights.forEach((name, tensor) -> tensors.put(FINISHED + name, tensor));
            for (CheckpointPart part : work.parts()) {
                part.snapshot().forEach((name, tensor) -> tensors.put(prefix(part) + name, tensor));
            }
            checkpoints.save(
                    new State(
                            Checkpoints.SCHEMA_VERSION,
                            subject(),
                            settings(),
                            dataDigest,
                            request.dataDescription(),
                            request.seed(),
                            phase,
                            step,
                            clock.begunSeconds(),
                            totalSeconds(),
                            steps,
                            curves.state()),
                    tensors);
        }
    }

    private static String prefix(CheckpointPart part) {
        return PART + part.key() + "/";
    }

    private static void restore(Checkpoint checkpoint, PhaseWork work) {
        for (CheckpointPart part : work.parts()) {
            part.restore(checkpoint.below(prefix(part)));
        }
    }

    private void takeOver(Checkpoint checkpoint) {
        secondsBefore = checkpoint.state().totalSeconds();
        steps.putAll(checkpoint.state().steps());
        curves.restore(checkpoint.state().curves());
        weights.putAll(checkpoint.below(FINISHED));
    }

    private int phaseOf(Checkpoint checkpoint) {
        for (int i = 0; i < plan.phases().size(); i++) {
            if (plan.phases().get(i).name().equals(checkpoint.state().phase())) {
                return i;
            }
        }
        throw BadInputException.of(
                "worldmodel.checkpoint.phase", checkpointFolder, checkpoint.state().phase());
    }

    private double totalSeconds() {
        return secondsBefore + (System.nanoTime() - begunNanos) / 1e9;
    }

    private Subject subject() {
        return new Subject(plan.family(), request.world());
    }

    private SortedMap<String, String> settings() {
        SortedMap<String, String> all = new TreeMap<>(plan.settings());
        all.put("shards", Integer.toString(request.parallelism().shards()));
        return all;
    }
}
