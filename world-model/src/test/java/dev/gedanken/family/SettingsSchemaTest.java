package dev.gedanken.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.family.catalog.FamilyCatalog;
import dev.gedanken.family.grid.GridSettings;
import dev.gedanken.world.BadInputException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsSchemaTest {
    private final SettingsSchema<GridSettings> schema =
            new SettingsSchema<>(GridSettings.standard());

    @Test
    void everySettingOfTheGridHasADefaultInItsRange() {
        assertThat(schema.settings()).hasSize(26);
        assertThat(schema.settings())
                .allSatisfy(setting ->
                        assertThat(setting.standard()).isBetween(setting.low(), setting.high()));
    }

    @Test
    void whatIsSetChangesAndTheRestKeepsItsDefault() {
        GridSettings set = schema.with(Map.of("hiddenChannels", "48", "corruption", "0.1"));
        assertThat(set.sizes().hiddenChannels()).isEqualTo(48);
        assertThat(set.training().corruption()).isEqualTo(0.1f);
        assertThat(set.sizes().patch()).isEqualTo(8);
        assertThat(schema.describe(set))
                .containsEntry("hiddenChannels", "48")
                .containsEntry("corruption", "0.1")
                .containsEntry("dynamicsRate", "0.0012");
        assertThat(schema.with(Map.of())).isEqualTo(GridSettings.standard());
    }

    @Test
    void unknownNamesAndValuesOutOfRangeAreRefusedInASentenceThatNamesTheSettings() {
        assertRefused(Map.of("hiden", "48"), "Unknown setting 'hiden': the settings are frameSize");
        assertRefused(
                Map.of("patch", "1"), "Setting patch cannot be '1': give a whole number from 2");
        assertRefused(Map.of("patch", "8.5"), "give a whole number from 2 to 32");
        assertRefused(Map.of("corruption", "much"), "give a number from 0 to 1");
        assertRefused(Map.of("levels", "4"), "give an odd number of levels");
        assertRefused(Map.of("patch", "7"), "a multiple of twice the patch");
    }

    private void assertRefused(Map<String, String> values, String reason) {
        assertThatThrownBy(() -> schema.with(values))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void familiesAreFoundByNameAndThoseOfPluginsComeAfter() {
        Families families = FamilyCatalog.builtIn();
        assertThat(families.names())
                .startsWith("grid", "rssm", "jepa", "muzero", "diffusion", "last-frame");
        assertThat(families.and(List.of(families.named("grid"))).names())
                .isEqualTo(families.names());
        assertThatThrownBy(() -> families.named("rsm"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(
                        "Unknown model family 'rsm': the families are grid, rssm, jepa, muzero, diffusion, last-frame");
        assertThatThrownBy(() -> families.trainer("last-frame", Map.of()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("learns nothing: give one that can be trained, such as grid");
    }
}
