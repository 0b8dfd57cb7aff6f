package dev.gedanken.family.diffusion;

import dev.gedanken.family.SettingsSchema;

/**
 * Everything that can be set for training a diffusion model.
 *
 * @param sizes of the model; its actions and head follow the data
 * @param training how it is trained
 */
public record DiffusionSettings(DiffusionConfig sizes, DiffusionTrainingSettings training) {

    /**
     * Returns settings for training and playing on a CPU. DIAMOND's own size is {@code patch=1
     * channels=64 levels=4 widening=1 blocks=3 condition=256} ({@link DiffusionConfig#paper}).
     */
    static DiffusionSettings standard() {
        return new DiffusionSettings(
                DiffusionConfig.standard(), DiffusionTrainingSettings.standard());
    }

    /** Returns sizes and settings that train in seconds, for testing the pipeline. */
    static DiffusionSettings tiny() {
        return new DiffusionSettings(DiffusionConfig.tiny(), DiffusionTrainingSettings.tiny());
    }

    /** Returns the settings with their ranges; the defaults are the standard ones. */
    static SettingsSchema<DiffusionSettings> schema() {
        return new SettingsSchema<>(standard());
    }
}
