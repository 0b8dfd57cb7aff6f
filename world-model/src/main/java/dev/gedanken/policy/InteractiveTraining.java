package dev.gedanken.policy;

import dev.gedanken.data.EpisodeSource;
import dev.gedanken.data.JoinedEpisodes;
import dev.gedanken.data.hdf5.Hdf5Episodes;
import dev.gedanken.data.hdf5.Hdf5Writer;
import dev.gedanken.family.Families;
import dev.gedanken.model.WorldModel;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.play.Player;
import dev.gedanken.train.Budget;
import dev.gedanken.train.Checkpoints;
import dev.gedanken.train.Trainer;
import dev.gedanken.train.TrainingListener;
import dev.gedanken.train.TrainingOutcome;
import dev.gedanken.train.TrainingProgress;
import dev.gedanken.train.TrainingRequest;
import dev.gedanken.train.TrainingRequest.Start;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Trains a policy and its model in rounds (Hafner et al. 2023, section "Learning algorithm": model,
 * actor and critic learn together while the actor interacts with the world). In each round the
 * policy learns in imagination, plays episodes in the true world, and the model learns from all
 * episodes. At the end the policy learns once more, in the final model.
 *
 * <p>The request's basis is the pack to begin with, which stays as it is; the new model goes into
 * another pack. What is done so far lies in {@link #folder}, where a later run finds it.
 */
public final class InteractiveTraining implements Trainer {
    /** Seeds of the policy's own episodes, far from those of other episodes for training. */
    private static final long FIRST_SEED = 3_000_000;

    private static final String EPISODES = "own-episodes";

    private final Families families;
    private final PolicySettings policySettings;
    private final InteractionSettings settings;
    private final Optional<Supplier<TrueWorld>> world;

    /**
     * Creates a training of policies and models of these families.
     *
     * @param world opens the true world in which the policy plays, with frames of the pack's shape;
     *     empty if there is none
     */
    public InteractiveTraining(
            Families families,
            PolicySettings policySettings,
            InteractionSettings settings,
            Optional<Supplier<TrueWorld>> world) {
        this.families = families;
        this.policySettings = policySettings;
        this.settings = settings;
        this.world = world;
    }

    /** Returns the folder with the finished steps of an unfinished training of the pack {@code out}. */
    public static Path folder(Path out) {
        return out.resolveSibling(out.getFileName() + ".rounds");
    }

    /**
     * Trains; long, on the calling thread.
     *
     * @throws BadInputException if there is no true world to play in, the pack would replace the one
     *     it begins with, or policy or model cannot be trained
     */
    @Override
    public TrainingOutcome train(TrainingRequest request, TrainingListener listener) {
        WorldPack basis = request.basis().orElseThrow();
        if (basis.location().toAbsolutePath().equals(request.out().toAbsolutePath())) {
            throw BadInputException.of("worldmodel.interaction.out", request.out());
        }
        Supplier<TrueWorld> opener =
                world.orElseThrow(() ->
                        BadInputException.of("worldmodel.interaction.world", basis.location()));
        Rounds rounds = Rounds.in(folder(request.out()), request.start(), basis.identity());
        boolean isDone;
        try {
            isDone = new Run(request, listener, basis, opener, rounds).run();
        } catch (BadInputException e) {
            rounds.deleteIfNothingIsDone();
            throw e;
        }
        return isDone ? TrainingOutcome.FINISHED : TrainingOutcome.CANCELLED;
    }

    /** One training; every step that was finished before is skipped. */
    private final class Run {
        private final TrainingRequest request;
        private final TrainingListener listener;
        private final WorldPack basis;
        private final Supplier<TrueWorld> opener;
        private final Rounds rounds;

        Run(
                TrainingRequest request,
                TrainingListener listener,
                WorldPack basis,
                Supplier<TrueWorld> opener,
                Rounds rounds) {
            this.request = request;
            this.listener = listener;
            this.basis = basis;
            this.opener = opener;
            this.rounds = rounds;
        }

        /** Returns whether it came to its end. */
        boolean run() {
            for (int round = 1; round <= settings.rounds(); round++) {
                listener.note(Message.of("worldmodel.interaction.round", round, settings.rounds()));
                if (!policy(round - 1) || !collect(round) || !model(round)) {
                    return false;
                }
            }
            if (!policy(settings.rounds())) {
                return false;
            }
            PolicyFiles.copy(WorldPack.open(rounds.acting(settings.rounds())), request.out());
            rounds.delete();
            return true;
        }

        /** Trains the policy of the model of a round; the policy of the round before is its start. */
        private boolean policy(int round) {
            Path out = rounds.acting(round);
            if (rounds.isPack(out)) {
                return true;
            }
            WorldPack model = round == 0 ? basis : WorldPack.open(rounds.model(round));
            Optional<WorldPack> former =
                    round == 0 ? Optional.of(basis) : Optional.of(acting(round - 1));
            return withEpisodes(
                    round,
                    episodes -> {
                        Budget budget =
                                request.budget()
                                        .share(settings.policyShare() / (settings.rounds() + 1));
                        Path kept = PolicyTraining.checkpointFolder(out);
                        return new PolicyTraining(families, policySettings, former)
                                .train(step(episodes, out, budget, model, kept), listener);
                    });
        }

        private WorldPack acting(int round) {
            return WorldPack.open(rounds.acting(round));
        }

        /** Lets the policy of the round before play. */
        private boolean collect(int round) {
            Path file = rounds.episodes(round);
            if (Files.exists(file)) {
                return true;
            }
            WorldPack pack = acting(round - 1);
            try (WorldModel model = ActingModel.of(pack, families.load(pack));
                    TrueWorld opened = opener.get()) {
                Optional<EpisodeSource> played =
                        PolicyEpisodes.played(
                                Player.beside(model, opened),
                                FIRST_SEED + (long) (round - 1) * settings.episodes(),
                                settings.episodes(),
                                settings.steps(),
                                TrainingProgress.through(EPISODES, listener));
                played.ifPresent(source -> Hdf5Writer.write(file, source, Map.of(), done -> {}));
                return played.isPresent();
            }
        }

        /** Trains the model of the round before on all episodes so far. */
        private boolean model(int round) {
            Path out = rounds.model(round);
            if (rounds.isPack(out)) {
                return true;
            }
            WorldPack former = acting(round - 1);
            Trainer trainer = families.continuing(former, settings.modelSettings());
            return withEpisodes(
                    round,
                    episodes -> {
                        Budget budget =
                                request.budget()
                                        .share((1 - settings.policyShare()) / settings.rounds());
                        Path kept = TrainingRequest.checkpointFolder(out);
                        return trainer.train(step(episodes, out, budget, former, kept), listener);
                    });
        }

        /** Returns the request for one step, which continues from its own checkpoint if there is one. */
        private TrainingRequest step(
                EpisodeSource episodes,
                Path out,
                Budget budget,
                WorldPack from,
                Path checkpointFolder) {
            return new TrainingRequest(
                    request.name(),
                    request.world(),
                    episodes,
                    "%s, and %d episodes of the policy in each of %d rounds"
                            .formatted(
                                    request.dataDescription(),
                                    settings.episodes(),
                                    settings.rounds()),
                    out,
                    budget,
                    request.seed(),
                    new Checkpoints(checkpointFolder).exists() ? Start.RESUME : Start.ANEW,
                    request.command(),
                    Optional.of(from),
                    request.parallelism());
        }

        /** Opens the episodes known in a round for one step, and closes them after it. */
        private boolean withEpisodes(int round, Step step) {
            List<Hdf5Episodes> own = new ArrayList<>();
            try {
                List<EpisodeSource> all = new ArrayList<>(List.of(request.data()));
                for (int i = 1; i <= round; i++) {
                    Hdf5Episodes file =
                            new Hdf5Episodes(
                                    rounds.episodes(i), Optional.of(request.data().actions()));
                    own.add(file);
                    all.add(file);
                }
                EpisodeSource joined = all.size() == 1 ? all.getFirst() : new JoinedEpisodes(all);
                return step.train(joined) == TrainingOutcome.FINISHED;
            } finally {
                own.forEach(Hdf5Episodes::close);
            }
        }
    }

    /** A step that learns from episodes. */
    private interface Step {
        TrainingOutcome train(EpisodeSource episodes);
    }
}
