package dev.gedanken.app.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.app.plugins.PluginConsents.Decision;
import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PluginConsentsTest {
    private static final JarIdentity JAR = new JarIdentity("theirs", "1.0.0", "a".repeat(64));
    private static final JarIdentity OTHER_VERSION =
            new JarIdentity("theirs", "1.0.1", "a".repeat(64));
    private static final JarIdentity OTHER_BYTES =
            new JarIdentity("theirs", "1.0.0", "b".repeat(64));

    @TempDir private Path folder;

    private PluginConsents consents;

    @BeforeEach
    void open() {
        consents = new PluginConsents(folder.resolve("state").resolve("consents.json"));
    }

    @Test
    void nothingIsDecidedAtFirst() {
        assertThat(consents.of(JAR)).isEmpty();
        assertThat(consents.knowsAnother(JAR)).isFalse();
    }

    @Test
    void aDecisionHoldsForExactlyThatJar() {
        consents.remember(JAR, Decision.ENABLED);

        assertThat(consents.of(JAR)).contains(Decision.ENABLED);
        assertThat(consents.of(OTHER_VERSION)).isEmpty();
        assertThat(consents.of(OTHER_BYTES)).isEmpty();
        assertThat(consents.knowsAnother(OTHER_BYTES)).isTrue();
        assertThat(consents.knowsAnother(JAR)).isFalse();
    }

    @Test
    void aLaterDecisionReplacesTheEarlierOneAndLeavesOthers() {
        JarIdentity others = new JarIdentity("others", "1.0.0", "c".repeat(64));
        consents.remember(others, Decision.ENABLED);
        consents.remember(JAR, Decision.ENABLED);
        consents.remember(OTHER_BYTES, Decision.DISABLED);

        assertThat(consents.of(JAR)).isEmpty();
        assertThat(consents.of(OTHER_BYTES)).contains(Decision.DISABLED);
        assertThat(consents.of(others)).contains(Decision.ENABLED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "[]",
                "{\"schemaVersion\": 2, \"plugins\": []}",
                "{\"schemaVersion\": 1, \"plugins\": null}",
                "{\"schemaVersion\": 1, \"plugins\": [null]}",
                "{\"schemaVersion\": 1, \"plugins\": [{\"jar\": null, \"decision\": \"ENABLED\"}]}",
                "{\"schemaVersion\": 1, \"plugins\": [], \"plugins\": []}"
            })
    void aDamagedFileAgreesToNothingAndIsNamed(String text) throws IOException {
        Files.createDirectories(consents.file().getParent());
        Files.writeString(consents.file(), text);

        assertThatThrownBy(() -> consents.of(JAR))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("consents.json");
    }

    @Test
    void whatCannotBeRememberedIsSaidAndNothingIsLeft() throws IOException {
        Files.createDirectories(consents.file().resolve("taken"));

        assertThatThrownBy(() -> consents.remember(JAR, Decision.ENABLED))
                .isInstanceOf(BadInputException.class);

        try (Stream<Path> left = Files.list(consents.file().getParent())) {
            assertThat(left).containsExactly(consents.file());
        }
    }
}
