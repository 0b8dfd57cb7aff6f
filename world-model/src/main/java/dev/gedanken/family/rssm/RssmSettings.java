package dev.gedanken.family.rssm;

import dev.gedanken.family.Range;
import dev.gedanken.family.SettingsSchema;
import dev.gedanken.world.BadInputException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Everything that can be set for training an RSSM.
 *
 * @param size approximate number of weights in millions; determines the defaults of all others
 * @param sizes of the model; its actions and heads follow the data
 * @param training how it is trained
 */
public record RssmSettings(
        @Range(
                        of = "millions of weights: 1, 4 or 12; it chooses the other defaults",
                        low = 1,
                        high = 12)
                int size,
        RssmConfig sizes,
        RssmTrainingSettings training) {
    private static final String SIZE = "size";

    /** Returns the settings of the size that trains on a CPU. */
    static RssmSettings standard() {
        return ofSize("1m");
    }

    /** Returns sizes and settings that train in seconds, for testing the pipeline. */
    static RssmSettings tiny() {
        return new RssmSettings(1, RssmConfig.tiny(), RssmTrainingSettings.tiny());
    }

    /**
     * Returns the settings with these values; settings that are not named follow from the size.
     *
     * @throws BadInputException if one is unknown or out of its range
     */
    static RssmSettings with(Map<String, String> values) {
        Map<String, String> others = new LinkedHashMap<>(values);
        String size = others.remove(SIZE);
        RssmSettings basis = size == null ? standard() : ofSize(size);
        return new SettingsSchema<>(basis).with(others);
    }

    private static RssmSettings ofSize(String size) {
        return switch (size) {
            case "1m", "1" -> of(1, RssmConfig.ofOneMillion());
            case "4m", "4" -> of(4, RssmConfig.ofFourMillion());
            case "12m", "12" -> of(12, RssmConfig.ofTwelveMillion());
            default -> throw BadInputException.of("worldmodel.rssm.size", size);
        };
    }

    private static RssmSettings of(int millions, RssmConfig sizes) {
        return new RssmSettings(millions, sizes, RssmTrainingSettings.standard(millions));
    }

    /** Returns the settings with their ranges; the defaults are those of the smallest size. */
    static SettingsSchema<RssmSettings> schema() {
        return new SettingsSchema<>(standard());
    }
}
