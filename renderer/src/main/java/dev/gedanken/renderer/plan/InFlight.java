package dev.gedanken.renderer.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The slots through which pictures under way go round, so that one is drawn while another is read back.
 *
 * @param <S> what a picture needs for itself on the device
 */
public final class InFlight<S> {
    private final List<S> slots;
    private final List<Optional<PendingPicture>> pending;
    private int next;

    /** Starts with these slots, all free. */
    public InFlight(List<S> slots) {
        this.slots = List.copyOf(slots);
        this.pending = new ArrayList<>(Collections.nCopies(slots.size(), Optional.empty()));
    }

    /** Starts a picture in a slot, and says how to finish it. */
    @FunctionalInterface
    public interface Start<S> {

        /** Starts a picture in {@code slot}. */
        PendingPicture in(S slot);
    }

    /** Finishes the picture that used the next slot, if it is still under way, and starts another. */
    public PendingPicture start(Start<S> start) {
        pending.get(next).ifPresent(PendingPicture::await);
        pending.set(next, Optional.empty());
        PendingPicture started = start.in(slots.get(next));
        pending.set(next, Optional.of(started));
        next = (next + 1) % slots.size();
        return started;
    }

    /** Returns all slots. */
    public List<S> slots() {
        return slots;
    }
}
