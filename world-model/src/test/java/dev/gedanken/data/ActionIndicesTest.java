package dev.gedanken.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import org.junit.jupiter.api.Test;

class ActionIndicesTest {
    private static final ActionSpace SPACE = ActionSpace.startingWith("noop").and("up").build();

    @Test
    void wholeNumbersAreIndices() {
        assertThat(indices(new double[] {0, 3, -1}, 3)).containsExactly(0, 3, -1);
        assertThat(indices(new double[] {0, 3}, 2, 1)).containsExactly(0, 3);
    }

    @Test
    void oneHotRowsAreIndicesAndRowsOfZerosAreNone() {
        assertThat(indices(new double[] {1, 0, 0, 1, 0, 0}, 3, 2))
                .containsExactly(0, 1, ActionIndices.NONE);
    }

    @Test
    void continuousActionsAreRefused() {
        assertRefused(new double[] {0, 0.7}, 2);
        assertRefused(new double[] {0, Double.POSITIVE_INFINITY}, 2);
        assertRefused(new double[] {0.2, 0.9}, 1, 2);
        assertRefused(new double[] {1, 1}, 1, 2);
        assertRefused(new double[] {Double.NaN, 1}, 1, 2);
        assertRefused(new double[] {2, 0}, 1, 2);
    }

    private static void assertRefused(double[] values, int... shape) {
        assertThatThrownBy(() -> indices(values, shape))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(
                        "continuous actions are not supported yet: give indices or one-hot rows");
    }

    @Test
    void arraysOfOtherRanksAreRefused() {
        assertThatThrownBy(() -> indices(new double[8], 2, 2, 2))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("has shape [2, 2, 2]");
        assertThatThrownBy(() -> indices(new double[0], 2, 0))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("has shape [2, 0]");
    }

    @Test
    void anActionMayBeMissingOnlyWhereNoneIsNeeded() {
        long[] indices = indices(new double[] {1, 0, Double.NaN, 0}, 4);
        assertThat(ActionIndices.taken(Message.verbatim("Episode"), indices, 0, 2, SPACE))
                .hasSize(2);
        assertThatThrownBy(() ->
                        ActionIndices.taken(Message.verbatim("Episode"), indices, 1, 2, SPACE))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("Episode has no action at step 1");
    }

    private static long[] indices(double[] values, int... shape) {
        return ActionIndices.of(Message.verbatim("Array 'action'"), values, shape);
    }
}
