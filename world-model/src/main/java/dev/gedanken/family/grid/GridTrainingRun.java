package dev.gedanken.family.grid;

import ai.djl.ndarray.NDManager;
import dev.gedanken.data.SceneEpisodes;
import dev.gedanken.nn.Adam;
import dev.gedanken.nn.Parameters;
import dev.gedanken.nn.SafeTensors;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.train.Budget;
import dev.gedanken.train.Checkpoints;
import dev.gedanken.train.Checkpoints.Checkpoint;
import dev.gedanken.train.Checkpoints.Subject;
import dev.gedanken.train.TrainingListener;
import dev.gedanken.train.TrainingOutcome;
import dev.gedanken.train.TrainingPhase;
import dev.gedanken.train.TrainingRequest;
import dev.gedanken.world.BadInputException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One training from data to weights, with its checkpoints. */
final class GridTrainingRun implements AutoCloseable {
    private static final String DYNAMICS_BEGAN = "dynamics.began";

    private final GridConfig config;
    private final GridTrainingSettings settings;
    private final TrainingRequest request;
    private final TrainingListener listener;
    private final Checkpoints checkpoints;
    private final NDManager manager = NDManager.newBaseManager();
    private final long begunNanos = System.nanoTime();
    private final Map<String, Long> steps = new TreeMap<>();
    private final Map<String, Tensor> weights = new TreeMap<>();
    private double secondsBefore;

    GridTrainingRun(
            GridConfig config,
            GridTrainingSettings settings,
            TrainingRequest request,
            TrainingListener listener) {
        this.config = config;
        this.settings = settings;
        this.request = request;
        this.listener = listener;
        this.checkpoints = new Checkpoints(request.checkpointFolder());
    }

    /** Returns the averaged weights of both networks, once finished. */
    Map<String, Tensor> weights() {
        return weights;
    }

    /** Returns updates made, by phase. */
    Map<String, Long> steps() {
        return steps;
    }

    /** Returns the wall-clock time spent, earlier sittings included. */
    double totalSeconds() {
        return secondsBefore + (System.nanoTime() - begunNanos) / 1e9;
    }

    TrainingOutcome run() {
        if (!(request.data() instanceof SceneEpisodes)) {
            new EpisodeBank(request.data(), listener).check(config, settings.longestSequence());
        }
        Optional<Checkpoint> checkpoint = checkpointToResume();
        checkpoint.ifPresent(found -> secondsBefore = found.state().totalSeconds());
        boolean tokenizerDone =
                checkpoint
                        .map(found -> found.state().phase().equals(GridNetworks.DYNAMICS))
                        .orElse(false);
        if (checkpoint.isEmpty() && request.basis().isPresent()) {
            keepWeights(GridNetworks.TOKENIZER, basisWeights());
        } else if (tokenizerDone) {
            keepWeights(GridNetworks.TOKENIZER, checkpoint.orElseThrow().tensors());
            steps.put(GridNetworks.TOKENIZER, tokenizerStepsOf(checkpoint.orElseThrow()));
        } else if (!trainTokenizer(checkpoint)) {
            return TrainingOutcome.CANCELLED;
        }
        Optional<Checkpoint> forDynamics = tokenizerDone ? checkpoint : Optional.empty();
        return trainDynamics(forDynamics) ? TrainingOutcome.FINISHED : TrainingOutcome.CANCELLED;
    }

    /** Returns the weights of the pack that is trained on; its sizes are this trainer's. */
    private Map<String, Tensor> basisWeights() {
        WorldPack basis = request.basis().orElseThrow();
        JsonNode own = JsonMapper.builder().build().valueToTree(config);
        if (!basis.manifest().family().equals(GridFamily.NAME)
                || !basis.manifest().model().equals(own)) {
            throw new BadInputException(
                    "Pack %s has another family or other sizes: give a pack of the family grid for the same actions."
                            .formatted(basis.location()));
        }
        return SafeTensors.decode(
                basis.file(WorldPack.WEIGHTS),
                basis.location().resolve(WorldPack.WEIGHTS).toString());
    }

    private Optional<Checkpoint> checkpointToResume() {
        if (request.start() == TrainingRequest.Start.ANEW) {
            return Optional.empty();
        }
        Optional<Checkpoint> found = checkpoints.load();
        if (found.isEmpty()) {
            throw new BadInputException(
                    "There is no checkpoint at %s to resume from: train without --resume."
                            .formatted(request.checkpointFolder()));
        }
        if (found.get().state().seed() != request.seed()) {
            throw new BadInputException(
                    "The checkpoint was trained with --seed %d, not %d: give that seed or train without --resume."
                            .formatted(found.get().state().seed(), request.seed()));
        }
        requireSame(found.get().state().subject());
        return found;
    }

    /** A checkpoint of something else would be trained on as if it were of this, if its shapes fit. */
    private void requireSame(@Nullable Subject before) {
        if (before != null && !before.equals(subject())) {
            throw new BadInputException(
                    "The training that was stopped in %s is of the scene '%s' and the family %s, not of '%s' and %s: train those, or choose another name."
                            .formatted(
                                    request.checkpointFolder(),
                                    before.scene(),
                                    before.family(),
                                    subject().scene(),
                                    subject().family()));
        }
    }

    private Subject subject() {
        return new Subject(GridFamily.NAME, request.scene());
    }

    private boolean trainTokenizer(Optional<Checkpoint> checkpoint) {
        EpisodeBank bank = new EpisodeBank(request.data(), listener);
        Optional<FrameBank> frames = bank.frames();
        if (frames.isEmpty()) {
            return false;
        }
        try (TokenizerTrainer trainer =
                new TokenizerTrainer(
                        manager, config, settings, frames.get().frames(), request.seed())) {
            TrainingPhase phase = phase(GridNetworks.TOKENIZER, tokenizerBudget(), checkpoint);
            checkpoint.ifPresent(found -> restore(found, trainer.parameters(), trainer.adam()));
            boolean done =
                    loop(
                            GridNetworks.TOKENIZER,
                            phase,
                            trainer::step,
                            trainer.parameters(),
                            trainer.adam());
            if (done) {
                save(GridNetworks.TOKENIZER, phase, trainer.parameters(), trainer.adam());
            }
            keepWeights("", trainer.adam().averagedWeights());
            return done;
        }
    }

    private boolean trainDynamics(Optional<Checkpoint> checkpoint) {
        double began =
                checkpoint
                        .map(found -> (double) found.number(DYNAMICS_BEGAN))
                        .orElseGet(this::totalSeconds);
        Optional<CodeSequences> sequences = encode();
        if (sequences.isEmpty()) {
            return false;
        }
        try (DynamicsTrainer trainer =
                new DynamicsTrainer(manager, config, settings, sequences.get(), request.seed())) {
            if (checkpoint.isEmpty() && request.basis().isPresent()) {
                trainer.parameters().restore(basisWeights());
            }
            TrainingPhase phase = phase(GridNetworks.DYNAMICS, dynamicsBudget(began), checkpoint);
            checkpoint.ifPresent(found -> restore(found, trainer.parameters(), trainer.adam()));
            weights.put(DYNAMICS_BEGAN, Tensor.of(new long[] {1}, (float) began));
            boolean done =
                    loop(
                            GridNetworks.DYNAMICS,
                            phase,
                            trainer::step,
                            trainer.parameters(),
                            trainer.adam());
            weights.remove(DYNAMICS_BEGAN);
            keepWeights("", trainer.adam().averagedWeights());
            return done;
        }
    }

    private Optional<CodeSequences> encode() {
        try (Parameters parameters =
                Parameters.restored(manager, GridNetworks.TOKENIZER, weights)) {
            GridTokenizer tokenizer = new GridTokenizer(config, parameters);
            return new EpisodeBank(request.data(), listener).encode(config, tokenizer, manager);
        }
    }

    /** Makes one update and returns its loss. */
    @FunctionalInterface
    private interface Update {
        double step(long step, double progress);
    }

    private boolean loop(
            String name, TrainingPhase phase, Update update, Parameters parameters, Adam adam) {
        steps.put(name, phase.step());
        while (!phase.isDone()) {
            if (listener.isCancelled()) {
                save(name, phase, parameters, adam);
                return false;
            }
            phase.stepped(update.step(phase.step(), phase.fraction()));
            phase.report(listener);
            steps.put(name, phase.step());
            if (phase.wantsSaving()) {
                save(name, phase, parameters, adam);
            }
        }
        return true;
    }

    private void save(String name, TrainingPhase phase, Parameters parameters, Adam adam) {
        Map<String, Tensor> tensors = new LinkedHashMap<>(weights);
        steps.forEach((key, count) ->
                tensors.put("steps." + key, Tensor.of(new long[] {1}, (float) count)));
        tensors.putAll(parameters.snapshot());
        tensors.putAll(adam.snapshot());
        checkpoints.save(
                subject(),
                name,
                phase.step(),
                phase.seconds(),
                totalSeconds(),
                request.seed(),
                tensors);
    }

    private static void restore(Checkpoint checkpoint, Parameters parameters, Adam adam) {
        parameters.restore(checkpoint.tensors());
        adam.restore(checkpoint.tensors());
    }

    private static long tokenizerStepsOf(Checkpoint checkpoint) {
        return (long) checkpoint.number("steps." + GridNetworks.TOKENIZER);
    }

    /** Keeps the tensors whose names start with {@code prefix} as final weights. */
    private void keepWeights(String prefix, Map<String, Tensor> from) {
        from.forEach((name, tensor) -> {
            if (name.startsWith(prefix)) {
                weights.put(name, tensor);
            }
        });
    }

    private static TrainingPhase phase(
            String name, Budget budget, Optional<Checkpoint> checkpoint) {
        return checkpoint
                .map(Checkpoint::state)
                .map(state -> new TrainingPhase(name, budget, state.step(), state.phaseSeconds()))
                .orElseGet(() -> new TrainingPhase(name, budget, 0, 0));
    }

    private Budget tokenizerBudget() {
        double share = settings.tokenizerShare();
        return switch (request.budget()) {
            case Budget.Minutes all -> new Budget.Minutes(all.minutes() * share);
            case Budget.Steps all -> new Budget.Steps(Math.max(2, Math.round(all.steps() * share)));
        };
    }

    /** Returns what is left of the time when the dynamics begin, or the remaining steps. */
    private Budget dynamicsBudget(double secondsUsedBefore) {
        return switch (request.budget()) {
            case Budget.Minutes all ->
                    new Budget.Minutes(Math.max(0.01, all.minutes() - secondsUsedBefore / 60));
            case Budget.Steps all ->
                    new Budget.Steps(
                            Math.max(2, Math.round(all.steps() * (1 - settings.tokenizerShare()))));
        };
    }

    @Override
    public void close() {
        manager.close();
    }
}
