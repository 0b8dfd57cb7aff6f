package dev.gedanken.train;

import dev.gedanken.nn.Parameters;
import dev.gedanken.nn.optimise.Adam;
import dev.gedanken.tensor.Tensor;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Something whose state belongs in a checkpoint: a network's weights, an optimiser, a running mean.
 */
public interface CheckpointPart {

    /** Returns a name that is unique in the phase; its tensors are stored under this prefix. */
    String key();

    /** Returns everything needed to continue, by name. */
    Map<String, Tensor> snapshot();

    /** Restores what an equal part returned from {@link #snapshot}. */
    void restore(Map<String, Tensor> snapshot);

    /** Returns a part whose state one function provides and another restores. */
    static CheckpointPart of(
            String key,
            Supplier<Map<String, Tensor>> snapshot,
            Consumer<Map<String, Tensor>> restore) {
        return new CheckpointPart() {
            @Override
            public String key() {
                return key;
            }

            @Override
            public Map<String, Tensor> snapshot() {
                return snapshot.get();
            }

            @Override
            public void restore(Map<String, Tensor> kept) {
                restore.accept(kept);
            }
        };
    }

    /** Returns a network's weights as a part. */
    static CheckpointPart of(String key, Parameters parameters) {
        return new CheckpointPart() {
            @Override
            public String key() {
                return key;
            }

            @Override
            public Map<String, Tensor> snapshot() {
                return parameters.snapshot();
            }

            @Override
            public void restore(Map<String, Tensor> snapshot) {
                parameters.restore(snapshot);
            }
        };
    }

    /** Returns an optimiser's state as a part. */
    static CheckpointPart of(String key, Adam optimiser) {
        return new CheckpointPart() {
            @Override
            public String key() {
                return key;
            }

            @Override
            public Map<String, Tensor> snapshot() {
                return optimiser.snapshot();
            }

            @Override
            public void restore(Map<String, Tensor> snapshot) {
                optimiser.restore(snapshot);
            }
        };
    }
}
