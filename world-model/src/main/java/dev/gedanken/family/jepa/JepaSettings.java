package dev.gedanken.family.jepa;

import dev.gedanken.family.SettingsSchema;

/**
 * Everything that a training of a JEPA can be given.
 *
 * @param sizes of the model; its actions follow the data
 * @param training how it is trained
 */
public record JepaSettings(JepaConfig sizes, JepaTrainingSettings training) {

    /** Returns what trains on a CPU. */
    static JepaSettings standard() {
        return new JepaSettings(JepaConfig.standard(), JepaTrainingSettings.standard());
    }

    /** Returns sizes and settings that train in seconds: for trying the machinery. */
    static JepaSettings tiny() {
        return new JepaSettings(JepaConfig.tiny(), JepaTrainingSettings.tiny());
    }

    /** Returns the settings with their ranges; the defaults are the standard ones. */
    static SettingsSchema<JepaSettings> schema() {
        return new SettingsSchema<>(standard());
    }
}
