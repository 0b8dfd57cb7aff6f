package dev.gedanken.renderer.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The slots for pictures in flight, used in rotation, so that one is drawn while another is read
 * back.
 *
 * @param <S> the resources of one picture on the device
 */
public final class InFlight<S> {
    private final List<S> slots;
    private final List<Optional<PendingPicture>> pending;
    private int oldest;

    /** Starts with these slots, all free. */
    public InFlight(List<S> slots) {
        this.slots = List.copyOf(slots);
        this.pending = new ArrayList<>(Collections.nCopies(slots.size(), Optional.empty()));
    }

    /** Starts a picture in a slot, and returns how to finish it. */
    @FunctionalInterface
    public interface Start<S> {

        /** Starts a picture in {@code slot}. */
        PendingPicture in(S slot);
    }

    /** Starts a picture in a free slot; first finishes the oldest one if all are in use. */
    public PendingPicture start(Start<S> start) {
        int slot = free();
        pending.set(slot, Optional.empty());
        PendingPicture started = start.in(slots.get(slot));
        pending.set(slot, Optional.of(started));
        oldest = (slot + 1) % slots.size();
        return started;
    }

    private int free() {
        for (int slot = 0; slot < pending.size(); slot++) {
            if (pending.get(slot).map(PendingPicture::isDone).orElse(true)) {
                return slot;
            }
        }
        pending.get(oldest).orElseThrow().await();
        return oldest;
    }

    /** Returns all slots. */
    public List<S> slots() {
        return slots;
    }
}
