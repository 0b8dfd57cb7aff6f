package dev.gedanken.app.live.second;

import dev.gedanken.app.live.snapshot.SecondPlay;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.world.BadInputException;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The optional second model. If it fails, it is closed, and the first model continues. */
public final class SecondSeat implements AutoCloseable {
    private final Rollout rollout;
    private @Nullable SecondModel model;

    /** Creates an empty place for a second model of a rollout. */
    public SecondSeat(Rollout rollout) {
        this.rollout = rollout;
    }

    /**
     * Plays a second model from here on, replacing another one; owns its pack.
     *
     * @throws BadInputException if it cannot play alongside the first
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

    /** Returns whether there is a second model. */
    public boolean isTaken() {
        return model != null;
    }

    /** Returns whether there is a second model that has not reached the first one's position. */
    public boolean isBehind() {
        return model != null && model.isBehind();
    }

    /**
     * Steps the second model, if there is one, as the first one did.
     *
     * @throws BadInputException if it fails
     */
    public void keepUp() {
        with(SecondModel::keepUp);
    }

    /**
     * Makes one of the second model's missing steps; returns whether one was missing.
     *
     * @throws BadInputException if it fails
     */
    public boolean catchUp() {
        return with(SecondModel::catchUp);
    }

    /** Returns the second model's state; empty if there is none. */
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
