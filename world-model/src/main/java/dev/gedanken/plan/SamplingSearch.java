package dev.gedanken.plan;

import dev.gedanken.plan.PlanTrace.Candidate;
import dev.gedanken.world.Input;
import dev.gedanken.world.InputSpace;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A search that draws candidates, imagines one step of all of them at a time, and draws again near
 * the best.
 *
 * @param <S> a state
 */
final class SamplingSearch<S> implements PlanSearch<S> {
    private static final int DRAW_STREAM = 41;

    private final PlanMethod method;
    private final PlanSettings settings;
    private final Dynamics<S> dynamics;
    private final S start;
    private final Noise luck;
    private final List<List<Input>> given = new ArrayList<>();
    private final FoundPlans<S> found;
    private Proposal proposal;
    private @Nullable CandidateRollout<S> candidates;

    SamplingSearch(
            SamplingPlanner planner,
            Dynamics<S> dynamics,
            Objective<S> objective,
            S start,
            InputSpace inputs,
            Optional<PlanTrace> before,
            Noise luck) {
        this.method = planner.method();
        this.settings = planner.settings();
        this.dynamics = dynamics;
        this.start = start;
        this.luck = luck;
        found = new FoundPlans<>(objective);
        proposal = Proposal.over(inputs, settings.blocks(), method.correlation());
        given.add(Collections.nCopies(settings.blocks(), inputs.idle()));
        before.ifPresent(earlier -> given.add(rest(earlier.best().inputs(), inputs.idle())));
    }

    private static List<Input> rest(List<Input> plan, Input idle) {
        List<Input> rest = new ArrayList<>(plan.subList(1, plan.size()));
        rest.add(idle);
        return rest;
    }

    @Override
    public PlanSettings settings() {
        return settings;
    }

    @Override
    public int step() {
        return candidates == null ? 0 : candidates.step();
    }

    @Override
    public void advance() {
        if (isDone()) {
            return;
        }
        CandidateRollout<S> present = candidates;
        if (present == null) {
            present = new CandidateRollout<>(dynamics, settings, start, drawn(), luck);
        }
        present.advance();
        candidates = present;
        if (present.isDone()) {
            finish(present);
            candidates = null;
        }
    }

    private List<List<Input>> drawn() {
        List<List<Input>> drawn = new ArrayList<>(given);
        long round = luck.step() * settings.iterations() + found.iterations().size();
        while (drawn.size() < settings.numSamples()) {
            long number = round * settings.numSamples() + drawn.size();
            drawn.add(proposal.draw(new Noise(luck.seed(), DRAW_STREAM, number)));
        }
        return drawn;
    }

    private void finish(CandidateRollout<S> finished) {
        List<Candidate> sorted = found.add(finished).candidates();
        proposal = method.next(proposal, sorted, settings.elites());
        given.clear();
        sorted.stream()
                .limit(method.reused(settings.elites()))
                .forEach(elite -> given.add(elite.inputs()));
    }

    @Override
    public FoundPlans<S> found() {
        return found;
    }
}
