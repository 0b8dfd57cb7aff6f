package dev.gedanken.train;

import dev.gedanken.nn.Parameters;
import dev.gedanken.nn.optimise.Adam;
import dev.gedanken.tensor.Tensor;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Something whose state belongs into a checkpoint: a network's weights, an optimiser, a running mean. */
public interface CheckpointPart {

    /** Returns a name that no other part of the phase has; its tensors are kept below it. */
    String key();

    /** Returns everything needed to continue, by name. */
    Map<String, Tensor> snapshot();

    /** Takes over what an equal part returned from {@link #snapshot}. */
    void restore(Map<String, Tensor> snapshot);

    /** Returns whatever a function tells as a part; another takes it over again. */
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
