package dev.gedanken.family.jepa;

import dev.gedanken.family.SettingsSchema;

/**
 * Everything that can be set for training a JEPA.
 *
 * @param sizes of the model; its actions follow the data
 * @param training how it is trained
 */
public record JepaSettings(JepaConfig sizes, JepaTrainingSettings training) {

    /** Returns settings for training on a CPU. */
    static JepaSettings standard() {
        return new JepaSettings(JepaConfig.standard(), JepaTrainingSettings.standard());
    }

    /** Returns sizes and settings that train in seconds, for testing the pipeline. */
    static JepaSettings tiny() {
        return new JepaSettings(JepaConfig.tiny(), JepaTrainingSettings.tiny());
    }

    /** Returns the settings with their ranges; the defaults are the standard ones. */
    static SettingsSchema<JepaSettings> schema() {
        return new SettingsSchema<>(standard());
    }
}
