package dev.gedanken.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A continuous space of latent actions. No key is bound to it: its points come from data or are
 * entered as numbers.
 *
 * @param size dimensions
 * @param bound greatest magnitude of each number
 */
public record LatentVectors(int size, float bound) implements InputSpace {

    public LatentVectors {
        if (size < 1 || !(bound > 0)) {
            throw BadInputException.of("scenes.latent.size", size, bound);
        }
    }

    @Override
    public LatentAction.Vector idle() {
        return new LatentAction.Vector(Collections.nCopies(size, 0f));
    }

    @Override
    public LatentAction.Vector of(Controls controls) {
        return idle();
    }

    @Override
    public List<LatentAction.Vector> enumerated() {
        return List.of();
    }

    @Override
    public LatentAction.Vector sample(Noise luck) {
        List<Float> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            values.add((float) luck.uniform(i, -bound, bound));
        }
        return new LatentAction.Vector(values);
    }

    @Override
    public boolean accepts(Input input) {
        return input instanceof LatentAction.Vector(List<Float> values)
                && values.size() == size
                && values.stream().allMatch(value -> Math.abs(value) <= bound);
    }

    @Override
    public Input parse(String text) {
        return check(new LatentAction.Vector(InputText.parseVector(text, size)));
    }

    @Override
    public String names() {
        return "%d numbers from %s to %s".formatted(size, -bound, bound);
    }
}
