package dev.gedanken.app.live.second;

import dev.gedanken.app.live.snapshot.SecondPlay;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.world.BadInputException;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The place beside the first model, which a second one may take. The first model continues if the
 * second one fails: the second one is closed then.
 */
public final class SecondSeat implements AutoCloseable {
    private final Rollout rollout;
    private @Nullable SecondModel model;

    /** Creates an empty place beside the model of a rollout. */
    public SecondSeat(Rollout rollout) {
        this.rollout = rollout;
    }

    /**
     * Plays a second model from here on, in place of another one; owns its pack.
     *
     * @throws BadInputException if it cannot play beside the first
     */
    public void adopt(LoadedPack next) {
        SecondModel adopted;
        try {
            adopted = SecondModel.beside(rollout, next);
        } catch (BadInputException e) {
            next.close();
            throw e;
        }
        close();
        model = adopted;
    }

    /** Returns whether a second model plays. */
    public boolean isTaken() {
        return model != null;
    }

    /** Returns whether there is a second model that does not stand where the first one stands. */
    public boolean isBehind() {
        return model != null && model.isBehind();
    }

    /**
     * Lets the second model, if there is one, step as the first one did.
     *
     * @throws BadInputException if it fails
     */
    public void keepUp() {
        with(SecondModel::keepUp);
    }

    /**
     * Lets the second model make one step of those that it lacks; returns whether it lacked one.
     *
     * @throws BadInputException if it fails
     */
    public boolean catchUp() {
        return with(SecondModel::catchUp);
    }

    /** Returns where the second model is; empty if there is none. */
    public Optional<SecondPlay> here() {
        return Optional.ofNullable(model).map(SecondModel::here);
    }

    private boolean with(Predicate<SecondModel> work) {
        SecondModel present = model;
        if (present == null) {
            return false;
        }
        try {
            return work.test(present);
        } catch (RuntimeException e) {
            close();
            throw e instanceof BadInputException
                    ? e
                    : BadInputException.of(e, "app.second.fails", e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        if (model != null) {
            model.close();
        }
        model = null;
    }
}
