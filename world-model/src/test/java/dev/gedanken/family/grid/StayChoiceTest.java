package dev.gedanken.family.grid;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.nn.GradientCheck;
import dev.gedanken.runtime.TorchRuntime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StayChoiceTest {
    private static final StayChoice CHOICE = new StayChoice(3);
    private final NDManager manager = manager();

    private static NDManager manager() {
        TorchRuntime.prepare();
        return NDManager.newBaseManager();
    }

    @AfterEach
    void close() {
        manager.close();
    }

    private static float[] raw() {
        return new float[] {0.1f, 0.2f, 0.3f, 10, 20, 0.4f, 0.5f, 0.6f, 30, 40};
    }

    @Test
    void thePresentTokenGainsTheStayLogitThatFitsItsEarlierTokens() {
        float[] raw = raw();
        CHOICE.addTo(raw, 0, 2, true);
        CHOICE.addTo(raw, 1, 0, false);
        assertThat(raw).containsExactly(0.1f, 0.2f, 10.3f, 10, 20, 40.4f, 0.5f, 0.6f, 30, 40);
    }

    @Test
    void trainingAndDrawingSeeTheSameLogits() {
        float[] heap = raw();
        CHOICE.addTo(heap, 0, 2, true);
        CHOICE.addTo(heap, 1, 0, false);
        NDArray logits =
                CHOICE.logits(
                        manager.create(raw(), new Shape(2, CHOICE.outputs())),
                        manager.create(new long[] {2, 0}),
                        manager.create(new float[] {1, 0}, new Shape(2, 1)));
        assertThat(logits.toFloatArray())
                .containsExactly(heap[0], heap[1], heap[2], heap[5], heap[6], heap[7]);
    }

    @Test
    void theGradientReachesTokensAndTheStayLogitInUse() {
        NDArray now = manager.create(new long[] {2, 0});
        NDArray stayed = manager.create(new float[] {1, 0}, new Shape(2, 1));
        NDArray raw = manager.create(raw(), new Shape(2, CHOICE.outputs())).div(10);
        GradientCheck.check(manager, raw, x -> CHOICE.logits(x, now, stayed), 1e-2);
    }
}
