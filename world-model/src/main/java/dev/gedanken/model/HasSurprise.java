package dev.gedanken.model;

import dev.gedanken.world.Action;
import dev.gedanken.world.Frame;
import java.util.List;

/**
 * A model that says how improbable a frame was to it: −log p(frame | belief before, action) in nats, at
 * temperature 1 whatever it draws at, so that the figures of two plays can be compared.
 *
 * <p>A model that sees frames as codes speaks of the codes: what no code tells apart surprises nobody.
 */
public interface HasSurprise {

    /**
     * Returns how surprising some frames would be, per cell; nothing is learned from them.
     *
     * @param before the beliefs before the step
     * @param actions what was done, one for each
     * @param frames what followed, one for each
     */
    List<LatentView.ScalarGrid> surprise(
            List<Belief> before, List<Action> actions, List<Frame> frames);

    /**
     * Returns how surprising the frame was that a belief has just observed, bit for bit as {@link
     * #surprise} says; zeros for a belief that is imagined, or has seen a first frame only. It costs
     * nothing: the model had to know it.
     */
    LatentView.ScalarGrid surpriseSeen(Belief observed);

    /** Returns −log p of the whole frame in nats: the sum over the cells. */
    static float total(LatentView.ScalarGrid surprise) {
        double sum = 0;
        for (float cell : surprise.values().toArray()) {
            sum += cell;
        }
        return (float) sum;
    }
}
