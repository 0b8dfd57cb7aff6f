package dev.gedanken.grid;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import dev.gedanken.nn.Likelihood;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Scores given codes under the model, differentiably.
 *
 * <p>p(codes | state) = Π over passes, cells and tokens of p(token | state, cells of earlier passes,
 * earlier tokens of the cell).
 */
final class CodeLikelihood {
    private final GridConfig config;
    private final GridDynamics dynamics;
    private final CellGroups groups;
    private final List<NDArray> masks;

    /** Creates it; constants go to {@code manager}, which the caller owns. */
    CodeLikelihood(GridConfig config, GridDynamics dynamics, NDManager manager) {
        this.config = config;
        this.dynamics = dynamics;
        this.groups = new CellGroups(config.gridSize());
        this.masks = groups.masks(manager);
    }

    /**
     * Returns −log p of given codes per cell, {@code (batch, 1, grid, grid)} in nats.
     *
     * @param hidden {@code (batch, hidden, grid, grid)}
     * @param tokens {@code (batch, tokens, grid, grid) int64}
     * @param code the same as codes, {@code (batch, codeChannels, grid, grid)}
     */
    NDArray negativeLog(NDArray hidden, NDArray tokens, NDArray code) {
        return along(hidden, tokens, code, Likelihood::negativeLog);
    }

    /** Returns the entropy per cell, in nats, of the distributions met on the way to given codes. */
    NDArray entropyAlong(NDArray hidden, NDArray tokens, NDArray code) {
        return along(hidden, tokens, code, (logits, token) -> Likelihood.entropy(logits));
    }

    /** Sums a measure of logits and actual token over a cell's tokens. */
    private NDArray along(
            NDArray hidden, NDArray tokens, NDArray code, BinaryOperator<NDArray> measure) {
        @Nullable NDArray total = null;
        NDArray outlook = dynamics.outlook(hidden);
        NDArray known = code.zerosLike();
        for (int group = 0; group < CellGroups.COUNT; group++) {
            NDArray around = groups.window(CellGroups.padded(known), group);
            NDArray features = dynamics.head(group).features(groups.pick(outlook, group), around);
            NDArray cells = alongGroup(group, features, groups.pick(tokens, group), measure);
            total = sum(total, groups.spread(cells, masks.get(group)));
            known = known.add(code.mul(masks.get(group)));
        }
        return Objects.requireNonNull(total, "there is at least one pass");
    }

    private NDArray alongGroup(
            int group, NDArray features, NDArray tokens, BinaryOperator<NDArray> measure) {
        CellHead head = dynamics.head(group);
        List<NDArray> earlier = new ArrayList<>();
        @Nullable NDArray total = null;
        for (int i = 0; i < config.tokens(); i++) {
            NDArray token = tokens.get(new NDIndex(":, {}", i)).reshape(-1);
            total = sum(total, measure.apply(head.logits(features, earlier), token));
            earlier.add(token);
        }
        int half = config.gridSize() / 2;
        return Objects.requireNonNull(total, "there is at least one token")
                .reshape(-1, 1, half, half);
    }

    private static NDArray sum(@Nullable NDArray soFar, NDArray more) {
        return soFar == null ? more : soFar.add(more);
    }
}
