package dev.gedanken.family.grid;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.nn.loss.Likelihood;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Scores given codes under the model, differentiably.
 *
 * <p>p(codes | state) = Π over passes, cells and tokens of p(token | state, cells of earlier
 * passes, earlier tokens of the cell), where {@link StayChoice} adds logits for keeping the current
 * token.
 */
final class CodeLikelihood {
    private final GridConfig config;
    private final GridDynamics dynamics;
    private final CellGroups groups;
    private final List<NDArray> masks;
    private final StayChoice stayChoice;

    /** Creates it; constants go to {@code manager}, which the caller owns. */
    CodeLikelihood(GridConfig config, GridDynamics dynamics, NDManager manager) {
        this.config = config;
        this.dynamics = dynamics;
        this.groups = new CellGroups(config.gridSize());
        this.masks = groups.masks(manager);
        this.stayChoice = new StayChoice(config.quantizer().vocabulary());
    }

    /**
     * A step to score.
     *
     * @param hidden the state after it, {@code (batch, hidden, grid, grid)}
     * @param now the tokens before it, {@code (batch, tokens, grid, grid) int64}
     * @param next the tokens after it, the same shape
     * @param nextCode the same as codes, {@code (batch, codeChannels, grid, grid)}
     */
    record Step(NDArray hidden, NDArray now, NDArray next, NDArray nextCode) {}

    /** Returns −log p of the codes after a step, per cell: {@code (batch, 1, grid, grid)} in nats. */
    NDArray negativeLog(Step step) {
        return along(step, Likelihood::negativeLog);
    }

    /** Returns the entropy per cell, in nats, of the distributions along the way to given codes. */
    NDArray entropyAlong(Step step) {
        return along(step, (logits, token) -> Likelihood.entropy(logits));
    }

    /** Sums a measure of logits and actual token over a cell's tokens. */
    private NDArray along(Step step, BinaryOperator<NDArray> measure) {
        @Nullable NDArray total = null;
        NDArray outlook = dynamics.outlook(step.hidden());
        NDArray known = step.nextCode().zerosLike();
        for (int group = 0; group < CellGroups.COUNT; group++) {
            NDArray around = groups.window(CellGroups.padded(known), group);
            NDArray features = dynamics.head(group).features(groups.pick(outlook, group), around);
            NDArray cells = alongGroup(group, features, step, measure);
            total = sum(total, groups.spread(cells, masks.get(group)));
            known = known.add(step.nextCode().mul(masks.get(group)));
        }
        return Objects.requireNonNull(total, "there is at least one pass");
    }

    private NDArray alongGroup(
            int group, NDArray features, Step step, BinaryOperator<NDArray> measure) {
        CellHead head = dynamics.head(group);
        List<NDArray> earlier = new ArrayList<>();
        NDArray stayed = features.getManager().ones(new Shape(features.getShape().get(0), 1));
        @Nullable NDArray total = null;
        for (int i = 0; i < config.tokens(); i++) {
            NDArray now = rows(step.now(), group, i);
            NDArray next = rows(step.next(), group, i);
            NDArray logits = stayChoice.logits(head.outputs(features, earlier), now, stayed);
            total = sum(total, measure.apply(logits, next));
            earlier.add(next);
            stayed = stayed.mul(next.eq(now).toType(DataType.FLOAT32, false).expandDims(1));
        }
        int half = config.gridSize() / 2;
        return Objects.requireNonNull(total, "there is at least one token")
                .reshape(-1, 1, half, half);
    }

    /** Returns token {@code i} of the cells of a pass, {@code (cells) int64}. */
    private NDArray rows(NDArray tokens, int group, int i) {
        return groups.pick(tokens, group).get(new NDIndex(":, {}", i)).reshape(-1);
    }

    private static NDArray sum(@Nullable NDArray soFar, NDArray more) {
        return soFar == null ? more : soFar.add(more);
    }
}
