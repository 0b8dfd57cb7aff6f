package dev.gedanken.app.live;

import dev.gedanken.app.live.StageCommand.Wish;
import dev.gedanken.rollout.Rollout;
import java.util.Set;

/** Works out what panels wish to show of a session, a piece at a time. Simulation thread. */
final class WishWork {
    private final BeliefTrail beliefs;
    private final EffectTrail effects;
    private final SurpriseTrail surprises;
    private final SurpriseTrail surprisesOfDreams;

    WishWork(Rollout rollout, LiveListener listener) {
        beliefs = new BeliefTrail(rollout, listener);
        effects = new EffectTrail(rollout, listener);
        surprises = new SurpriseTrail(rollout, listener, SurpriseTrail.Steps.SEEN);
        surprisesOfDreams = new SurpriseTrail(rollout, listener, SurpriseTrail.Steps.DREAMED);
    }

    /** Works out something, and returns whether there was something. */
    boolean work(Set<Wish> wishes) {
        return (wishes.contains(Wish.SURPRISE) && surprises.work())
                || (wishes.contains(Wish.BELIEFS) && beliefs.work())
                || (wishes.contains(Wish.EFFECTS) && effects.work())
                || (wishes.contains(Wish.SURPRISE_OF_DREAMS) && surprisesOfDreams.work());
    }
}
