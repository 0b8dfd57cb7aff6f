package dev.gedanken.app.fork;

import dev.gedanken.measure.FactorReader;
import dev.gedanken.play.Actor;
import dev.gedanken.play.PlaySource;
import dev.gedanken.play.PlayState;
import dev.gedanken.rollout.Branch;
import dev.gedanken.rollout.Comparison;
import dev.gedanken.rollout.Luck;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.world.Input;
import java.util.ArrayList;
import java.util.List;

/** Plays to a moment, and from there plays every branch, all of them as one batch. */
public final class ForkRun {
    private final Rollout rollout;
    private final FactorReader reader;

    /** Creates a run that plays with {@code rollout}. */
    public ForkRun(Rollout rollout, FactorReader reader) {
        this.rollout = rollout;
        this.reader = reader;
    }

    /**
     * One of the futures.
     *
     * @param branch the branch
     * @param input its input
     * @param states its moments, starting after the fork
     */
    public record Future(Branch branch, Input input, List<PlayState> states) {

        public Future {
            states = List.copyOf(states);
        }
    }

    /**
     * The result.
     *
     * @param fork the moment at which the futures diverge
     * @param futures in the order of the requested inputs
     * @param comparisons of every future with the first
     */
    public record Outcome(PlayState fork, List<Future> futures, List<Comparison> comparisons) {

        public Outcome {
            futures = List.copyOf(futures);
            comparisons = List.copyOf(comparisons);
        }
    }

    /** Plays a request. */
    public Outcome run(ForkRequest request) {
        PlayState fork = playTo(request);
        int node = rollout.tree().cursor().node();
        List<Branch> branches = new ArrayList<>();
        for (Input input : request.inputs()) {
            branches.add(branch(node, input, request, branches.isEmpty()));
        }
        List<List<PlayState>> steps = play(request, branches);
        List<Future> futures = new ArrayList<>();
        for (int i = 0; i < branches.size(); i++) {
            int row = i;
            List<PlayState> own = steps.stream().map(states -> states.get(row)).toList();
            futures.add(new Future(branches.get(i), request.inputs().get(i), own));
        }
        return new Outcome(fork, futures, comparisons(branches));
    }

    private PlayState playTo(ForkRequest request) {
        PlayState state = rollout.start(request.seed(), PlaySource.MODEL);
        for (int step = 0; step < request.at(); step++) {
            boolean isScripted = step < request.script().size();
            Input input = isScripted ? request.script().get(step) : rollout.idle();
            state = rollout.step(input, new Actor.Script());
        }
        return state;
    }

    /**
     * Forks a branch; the first one keeps its noise, so that there is something to compare with.
     */
    private Branch branch(int node, Input input, ForkRequest request, boolean isFirst) {
        rollout.jump(node);
        Branch branch = rollout.fork(isFirst ? Luck.SHARED : request.luck());
        rollout.tree().name(branch.id(), "%s: %s".formatted(branch.name(), input));
        return rollout.tree().branch(branch.id());
    }

    private List<List<PlayState>> play(ForkRequest request, List<Branch> branches) {
        List<Integer> ids = branches.stream().map(Branch::id).toList();
        List<List<PlayState>> steps = new ArrayList<>();
        for (int step = 0; step < request.steps(); step++) {
            steps.add(rollout.stepAll(ids, request.inputs(), new Actor.Script()));
        }
        return steps;
    }

    private List<Comparison> comparisons(List<Branch> branches) {
        int first = branches.getFirst().id();
        return branches.stream()
                .skip(1)
                .map(branch -> Comparison.of(rollout, first, branch.id(), reader))
                .toList();
    }
}
