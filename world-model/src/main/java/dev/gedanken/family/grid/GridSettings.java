package dev.gedanken.family.grid;

import dev.gedanken.family.SettingsSchema;

/**
 * Everything that can be set for training a grid model.
 *
 * @param sizes of the model; its actions follow the data
 * @param training how it is trained
 */
public record GridSettings(GridConfig sizes, GridTrainingSettings training) {

    /** Returns the settings with which the shipped packs were trained. */
    public static GridSettings standard() {
        return new GridSettings(GridConfig.standard(0), GridTrainingSettings.standard());
    }

    /** Returns sizes and settings that train in seconds, for testing the pipeline. */
    public static GridSettings tiny() {
        return new GridSettings(GridConfig.tiny(0), GridTrainingSettings.tiny());
    }

    /** Returns the settings with their ranges; the defaults are the standard ones. */
    static SettingsSchema<GridSettings> schema() {
        return new SettingsSchema<>(standard());
    }
}
