package dev.gedanken.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.family.Family;
import dev.gedanken.family.Role;
import dev.gedanken.family.Setting;
import dev.gedanken.family.catalog.FamilyCatalog;
import dev.gedanken.policy.PolicySettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The page that lists families agrees with the registry. {@code -Dgedanken.docs.write} rewrites it
 * instead of comparing it.
 */
class FamiliesPageTest {
    private static final Path PAGE = Path.of("..", "docs", "families.md");

    @Test
    void thePageListsTheFamiliesAndSettingsThatTheProgramHas() throws IOException {
        String page = page();
        if (System.getProperty("gedanken.docs.write") != null) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page);
    }

    private static String page() {
        StringBuilder text =
                new StringBuilder(
                        """
                        # Model families

                        `./gedanken families` prints this list; a test keeps the page and the program in agreement. [Plugins](guide/plugins.md) add more families.

                        | family | what it does | role of its state |
                        |---|---|---|
                        """);
        for (Family family : FamilyCatalog.builtIn().families()) {
            text.append(
                    "| `%s` | %s | %s |\n"
                            .formatted(
                                    family.card().name(),
                                    family.card().description(),
                                    family.card().roles().stream()
                                            .map(Role::label)
                                            .collect(Collectors.joining(", "))));
        }
        FamilyCatalog.builtIn().families().stream()
                .filter(family -> !family.settings().isEmpty())
                .forEach(family -> text.append(settings(family.card().name(), family.settings())));
        text.append(
                """

                # Policies

                `./gedanken train-policy --set NAME=VALUE`: a policy for any model that yields features and forecasts reward.
                """);
        text.append(settings("policy", PolicySettings.settings()));
        return text.toString();
    }

    private static String settings(String name, List<Setting> settings) {
        StringBuilder text =
                new StringBuilder(
                        "\n## `%s`\n\n| setting | default | what it is | range |\n|---|---|---|---|\n"
                                .formatted(name));
        for (Setting setting : settings) {
            text.append(
                    "| `%s` | %s | %s | %s |\n"
                            .formatted(
                                    setting.name(),
                                    setting.standardText(),
                                    setting.description(),
                                    setting.range().substring(setting.name().length() + 1)));
        }
        return text.toString();
    }
}
