package dev.gedanken.world;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Continuous control: every input is one number for each component.
 *
 * @param components at least one
 */
public record VectorSpace(List<Component> components) implements InputSpace {

    /**
     * One named number of an input.
     *
     * @param name lower-case word
     * @param low its lowest value
     * @param high its highest value
     * @param rest its value when nothing is held
     * @param lowerKeys keys that set it to {@code low} while held
     * @param raiseKeys keys that set it to {@code high} while held
     * @param axis stick or mouse axis that sets it; empty if none does
     */
    public record Component(
            String name,
            float low,
            float high,
            float rest,
            List<String> lowerKeys,
            List<String> raiseKeys,
            String axis) {

        public Component {
            lowerKeys = List.copyOf(lowerKeys);
            raiseKeys = List.copyOf(raiseKeys);
            if (!(low < high && rest >= low && rest <= high)) {
                throw BadInputException.of("scenes.input.rest", name, rest, low, high);
            }
        }

        /** Returns the value that the controls ask for; a held key wins over an axis. */
        float of(Controls controls) {
            for (String key : controls.keys().reversed()) {
                if (lowerKeys.contains(key)) {
                    return low;
                }
                if (raiseKeys.contains(key)) {
                    return high;
                }
            }
            float position = axis.isEmpty() ? 0 : Math.clamp(controls.axis(axis), -1f, 1f);
            return position < 0 ? rest + position * (rest - low) : rest + position * (high - rest);
        }
    }

    public VectorSpace {
        components = List.copyOf(components);
        if (components.isEmpty()) {
            throw BadInputException.of("scenes.input.empty");
        }
        long distinct = components.stream().map(Component::name).distinct().count();
        if (distinct != components.size()) {
            throw BadInputException.of(
                    "scenes.input.names", components.stream().map(Component::name).toList());
        }
    }

    @Override
    public ActionVector idle() {
        return of(Controls.NONE);
    }

    @Override
    public ActionVector of(Controls controls) {
        return new ActionVector(
                components.stream().map(component -> component.of(controls)).toList());
    }

    @Override
    public List<ActionVector> enumerated() {
        return List.of();
    }

    @Override
    public ActionVector sample(Noise luck) {
        List<Float> values = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            Component component = components.get(i);
            values.add((float) luck.uniform(i, component.low(), component.high()));
        }
        return new ActionVector(values);
    }

    @Override
    public boolean accepts(Input input) {
        return input instanceof ActionVector vector
                && vector.values().size() == components.size()
                && isInRange(vector.values());
    }

    private boolean isInRange(List<Float> values) {
        boolean isInRange = true;
        for (int i = 0; i < components.size(); i++) {
            Component component = components.get(i);
            float value = values.get(i);
            isInRange &= value >= component.low() && value <= component.high();
        }
        return isInRange;
    }

    @Override
    public Input parse(String text) {
        List<Float> values = new ArrayList<>(InputText.parseVector(text, components.size()));
        return check(new ActionVector(values));
    }

    @Override
    public String names() {
        return components.stream()
                .map(each -> "%s from %s to %s".formatted(each.name(), each.low(), each.high()))
                .collect(Collectors.joining(", "));
    }
}
