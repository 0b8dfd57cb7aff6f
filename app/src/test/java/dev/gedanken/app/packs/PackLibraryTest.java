package dev.gedanken.app.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.app.testing.TestPacks;
import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackLibraryTest {
    @TempDir private Path folder;

    private PackLibrary library;

    @BeforeEach
    void fill() {
        library = new PackLibrary(folder);
        TestPacks.write(folder.resolve("alpha"), "grid", 1);
        TestPacks.write(folder.resolve("beta"), "grid", 1);
    }

    @Test
    void findsAPackByNameAndByPath() {
        assertThat(library.find("beta")).isEqualTo(folder.resolve("beta"));
        assertThat(library.find(folder.resolve("alpha").toString()))
                .isEqualTo(folder.resolve("alpha"));
    }

    @Test
    void aZipIsFoundWithItsEndingAndWithoutItAndInTheUsersOwnFolder() throws IOException {
        Path own = Files.createDirectory(folder.resolve("own"));
        Path mine = Files.createFile(own.resolve("mine.zip"));
        PackLibrary both = library.with(own);

        assertThat(both.find("mine")).isEqualTo(mine);
        assertThat(both.find("mine.zip")).isEqualTo(mine);
        assertThat(both.find("beta")).isEqualTo(folder.resolve("beta"));
        assertThat(both.has("mine")).isTrue();
        assertThat(library.has("mine")).isFalse();
    }

    @Test
    void anUnknownNameIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> library.find("gamma"))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith("Unknown pack 'gamma': the packs are alpha, beta;");
    }

    @Test
    void theDefaultIsTheNamedPackElseTheFirst() throws IOException {
        assertThat(library.defaultPack()).isEqualTo(folder.resolve("alpha"));

        Files.writeString(folder.resolve("default.txt"), "beta\n");
        assertThat(library.defaultPack()).isEqualTo(folder.resolve("beta"));
    }

    @Test
    void anEmptyLibrarySaysHowToFillIt() {
        assertThatThrownBy(() -> new PackLibrary(folder.resolve("none")).defaultPack())
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("./gedanken train");
    }

    @Test
    void aDamagedPackIsListedWithItsProblem() throws IOException {
        Files.writeString(folder.resolve("beta").resolve("pack.json"), "{");

        assertThat(library.listed())
                .satisfiesExactly(
                        alpha -> assertThat(alpha).isInstanceOf(ListedPack.Usable.class),
                        beta -> assertThat(beta).isInstanceOf(ListedPack.Broken.class));
    }

    @Test
    void badPacksNeverBreakTheList() throws IOException {
        Files.writeString(folder.resolve("beta").resolve("pack.json"), "null");
        Files.writeString(folder.resolve("gamma.zip"), "no zip");
        Path deep = Files.createDirectories(folder.resolve("delta"));
        Files.writeString(deep.resolve("pack.json"), "[".repeat(1_000_000));

        assertThat(library.listed())
                .extracting(ListedPack::name)
                .containsExactly("alpha", "beta", "delta", "gamma");
        assertThat(library.listed().subList(1, 4))
                .allSatisfy(pack -> assertThat(pack).isInstanceOf(ListedPack.Broken.class));
    }

    @Test
    void aLinkToAPackIsListedAndFound() throws IOException {
        Path elsewhere = folder.resolve("elsewhere");
        TestPacks.write(elsewhere.resolve("epsilon"), "grid", 2);
        Files.createSymbolicLink(folder.resolve("linked"), elsewhere.resolve("epsilon"));

        assertThat(library.find("linked")).isEqualTo(folder.resolve("linked"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "..", ".", "", "../alpha", "/tmp", "a\0b", "alpha/../beta"})
    void whatASessionCallsItsPackIsNeverAPath(String name) {
        assertThatThrownBy(() -> library.findNamed(name))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("the packs are alpha, beta;");
    }

    @Test
    void whatIsNoPackIsNotListed() throws IOException {
        Files.createDirectories(folder.resolve("bricks.training"));
        Files.writeString(folder.resolve("README.md"), "");

        assertThat(library.list()).hasSize(2);
    }
}
