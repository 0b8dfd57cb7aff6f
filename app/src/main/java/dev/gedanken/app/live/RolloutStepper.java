package dev.gedanken.app.live;

import dev.gedanken.app.live.snapshot.ModelTime;
import dev.gedanken.play.Anticipation;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.Input;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the next moment of a rollout, from anticipated results if possible, and reports how long
 * the model took. Confined to one thread.
 */
final class RolloutStepper {
    private static final Logger LOG = LoggerFactory.getLogger(RolloutStepper.class);

    private final Rollout rollout;
    private final Anticipation anticipation = new Anticipation();
    private Player player;
    private boolean anticipates = true;
    private Optional<ModelTime> anticipatedTime = Optional.empty();
    private Optional<ModelTime> modelTime = Optional.empty();

    RolloutStepper(Rollout rollout, Player player) {
        this.rollout = rollout;
        this.player = player;
    }

    /** Returns a player with the current moment's settings; the same one until they change. */
    Player player() {
        player = player.withKnobs(rollout.state().settings().knobs());
        return player;
    }

    /** Returns the moment after an input, not yet part of the session. */
    PlayState next(Input input) {
        PlayState here = rollout.state();
        Player suited = player();
        Optional<PlayState> ready = anticipation.take(suited, here, input);
        if (ready.isPresent()) {
            modelTime = anticipatedTime;
            return ready.get();
        }
        Optional<Twin> twin = suited.stepTwin(here, input);
        ModelTime.Clock clock = new ModelTime.Clock(suited.model());
        PlayState next = suited.stepModel(here, input, twin);
        modelTime = Optional.of(clock.time());
        return next;
    }

    /** Records how long a step took that was made elsewhere. */
    void took(ModelTime time) {
        modelTime = Optional.of(time);
    }

    /** Returns how long the model took for the last step; reported only once. */
    Optional<ModelTime> takeModelTime() {
        Optional<ModelTime> told = modelTime;
        modelTime = Optional.empty();
        return told;
    }

    /**
     * Computes a slice of the possible next moments and returns whether there was one left. After a
     * failure it gives up, because the step itself will report the problem.
     */
    boolean anticipate() {
        if (!anticipates) {
            return false;
        }
        PlayState here = rollout.state();
        Player suited = player();
        if (!anticipation.isAimedAt(suited, here)) {
            anticipation.aim(suited, here);
            anticipatedTime = Optional.empty();
        }
        ModelTime.Clock clock = new ModelTime.Clock(suited.model());
        try {
            return anticipation.work();
        } catch (RuntimeException e) {
            LOG.warn("Nothing is anticipated any more", e);
            anticipates = false;
            return false;
        } finally {
            ModelTime slice = clock.time();
            anticipatedTime =
                    Optional.of(anticipatedTime.map(each -> each.plus(slice)).orElse(slice));
        }
    }
}
