package dev.gedanken.family.muzero;

import dev.gedanken.family.SettingsSchema;

/**
 * Everything that can be set for training a MuZero model.
 *
 * @param sizes of the model; its actions follow the data
 * @param training how it is trained
 */
public record MuZeroSettings(MuZeroConfig sizes, MuZeroTrainingSettings training) {

    /** Returns settings for training on a CPU. */
    static MuZeroSettings standard() {
        return new MuZeroSettings(MuZeroConfig.standard(), MuZeroTrainingSettings.standard());
    }

    /** Returns sizes and settings that train in seconds, for testing the pipeline. */
    static MuZeroSettings tiny() {
        return new MuZeroSettings(MuZeroConfig.tiny(), MuZeroTrainingSettings.tiny());
    }

    /** Returns the settings with their ranges; the defaults are the standard ones. */
    static SettingsSchema<MuZeroSettings> schema() {
        return new SettingsSchema<>(standard());
    }
}
