package dev.gedanken.family.diffusion;

import dev.gedanken.family.SettingsSchema;

/**
 * Everything that a training of a diffusion model can be given.
 *
 * @param sizes of the model; its actions and head follow the data
 * @param training how it is trained
 */
public record DiffusionSettings(DiffusionConfig sizes, DiffusionTrainingSettings training) {

    /** Returns what trains and plays on a CPU. DIAMOND's own size is {@code patch=1 channels=64}. */
    static DiffusionSettings standard() {
        return new DiffusionSettings(
                DiffusionConfig.standard(), DiffusionTrainingSettings.standard());
    }

    /** Returns sizes and settings that train in seconds: for trying the machinery. */
    static DiffusionSettings tiny() {
        return new DiffusionSettings(DiffusionConfig.tiny(), DiffusionTrainingSettings.tiny());
    }

    /** Returns the settings with their ranges; the defaults are the standard ones. */
    static SettingsSchema<DiffusionSettings> schema() {
        return new SettingsSchema<>(standard());
    }
}
