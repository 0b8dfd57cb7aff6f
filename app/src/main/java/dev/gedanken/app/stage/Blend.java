package dev.gedanken.app.stage;

import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.world.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A frame that is blended in from the one before it.
 *
 * @param before the frame before, of the same size
 * @param share how much of the newer frame shows, from 0 to 1
 */
record Blend(Frame before, float share) {

    /** Remembers the previous frame of each tile of the stage. Belongs to one thread. */
    static final class Memory {
        private List<Frame> before = List.of();
        private List<Frame> present = List.of();
        private long arrivedNanos;
        private long periodNanos;

        /** Records a moment that is shown from now on. */
        void take(LiveSnapshot moment, long nanos) {
            List<Frame> next = new ArrayList<>();
            moment.tiles().forEach(tile -> next.add(tile.frame()));
            before = present;
            present = List.copyOf(next);
            arrivedNanos = nanos;
            periodNanos = moment.isRunning() ? moment.settings().pace().periodNanos() : 0;
        }

        /** Returns the blend of a tile; empty once it is complete. */
        Optional<Blend> of(int tile, long nanos) {
            boolean isKnown =
                    isMoving(nanos)
                            && tile < before.size()
                            && before.size() == present.size()
                            && before.get(tile).width() == present.get(tile).width();
            float share = (float) (nanos - arrivedNanos) / Math.max(1, periodNanos);
            return isKnown
                    ? Optional.of(new Blend(before.get(tile), Math.clamp(share, 0, 1)))
                    : Optional.empty();
        }

        /** Returns whether frames are still being blended. */
        boolean isMoving(long nanos) {
            return nanos - arrivedNanos < periodNanos;
        }
    }
}
