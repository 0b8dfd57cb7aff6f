package dev.gedanken.family.muzero;

import dev.gedanken.family.SettingsSchema;

/**
 * Everything that a training of a MuZero can be given.
 *
 * @param sizes of the model; its actions follow the data
 * @param training how it is trained
 */
public record MuZeroSettings(MuZeroConfig sizes, MuZeroTrainingSettings training) {

    /** Returns what trains on a CPU. */
    static MuZeroSettings standard() {
        return new MuZeroSettings(MuZeroConfig.standard(), MuZeroTrainingSettings.standard());
    }

    /** Returns sizes and settings that train in seconds: for trying the machinery. */
    static MuZeroSettings tiny() {
        return new MuZeroSettings(MuZeroConfig.tiny(), MuZeroTrainingSettings.tiny());
    }

    /** Returns the settings with their ranges; the defaults are the standard ones. */
    static SettingsSchema<MuZeroSettings> schema() {
        return new SettingsSchema<>(standard());
    }
}
