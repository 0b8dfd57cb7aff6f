package dev.gedanken.model;

import dev.gedanken.tensor.ContentHash;
import dev.gedanken.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a model carries from step to step, for one row: an immutable snapshot of named
 * tensors on the Java heap.
 *
 * <p>Thousands of beliefs are cheap to keep, and a belief is equal bit for bit after serialisation;
 * see {@link BeliefCodec}.
 */
public final class Belief {
    private final List<Part> parts;

    /** Computed on first use; every thread computes the same value. */
    private @Nullable ContentHash hash;

    /** A named tensor. */
    public record Part(String name, Tensor tensor) {}

    /** Creates a belief from parts with distinct names. */
    public Belief(List<Part> parts) {
        this.parts = List.copyOf(parts);
        long distinct = parts.stream().map(Part::name).distinct().count();
        if (distinct != parts.size()) {
            throw new IllegalArgumentException("The parts of a belief need distinct names.");
        }
    }

    /** Returns the parts in the model's order. */
    public List<Part> parts() {
        return parts;
    }

    /**
     * Returns the tensor called {@code name}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Tensor tensor(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name))
                .tensor();
    }

    /** Returns a belief with one tensor replaced by another of the same type, whose shape may differ. */
    public Belief with(String name, Tensor tensor) {
        if (tensor(name).type() != tensor.type()) {
            throw new IllegalArgumentException(
                    "Part '%s' is %s and cannot become %s.".formatted(name, tensor(name), tensor));
        }
        List<Part> changed = new ArrayList<>(parts);
        changed.replaceAll(part -> part.name().equals(name) ? new Part(name, tensor) : part);
        return new Belief(changed);
    }

    /** Returns the memory that the tensors take, in bytes. */
    public long bytes() {
        return parts.stream().mapToLong(part -> part.tensor().bytes()).sum();
    }

    private IllegalArgumentException unknown(String name) {
        return new IllegalArgumentException(
                "The belief has no part '%s': it has %s."
                        .formatted(
                                name,
                                parts.stream().map(Part::name).collect(Collectors.joining(", "))));
    }

    /** Returns the belief's identity: equal beliefs, and only they, have equal hashes. */
    public ContentHash hash() {
        ContentHash known = hash;
        if (known == null) {
            known = BeliefCodec.encode(this).hash();
            hash = known;
        }
        return known;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Belief that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return "Belief" + parts;
    }
}
