package dev.gedanken.app.command;

import dev.gedanken.scene.Scene;
import dev.gedanken.scene.VariationValues;
import dev.gedanken.world.BadInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** Factors of variation that are fixed for every episode. */
final class VariationOption {
    @Option(names = "--vary", paramLabel = "NAME=VALUE", descriptionKey = "option.vary")
    private List<String> settings = new ArrayList<>();

    /** Returns whether any is given. */
    boolean areGiven() {
        return !settings.isEmpty();
    }

    /**
     * Returns the values by name.
     *
     * @throws BadInputException if one is not NAME=VALUE, unknown in the scene or outside its range
     */
    Map<String, Double> values(Scene<?> scene) {
        Map<String, Double> values = new TreeMap<>();
        for (String setting : settings) {
            int at = setting.indexOf('=');
            try {
                values.put(
                        setting.substring(0, Math.max(0, at)),
                        Double.parseDouble(setting.substring(at + 1)));
            } catch (NumberFormatException e) {
                throw BadInputException.of(e, "app.option.vary", setting);
            }
        }
        VariationValues.sampled(scene.variations(), 0).with(values);
        return values;
    }
}
