package dev.gedanken.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibrariesTest {
    @TempDir private Path machine;

    private Path temporary;
    private Path home;
    private Path state;
    private final List<String> mounts = new ArrayList<>();

    @BeforeEach
    void make() throws IOException {
        machine = machine.toRealPath();
        temporary = Files.createDirectory(machine.resolve("tmp"));
        home = Files.createDirectory(machine.resolve("my home"));
        state = Files.createDirectories(home.resolve("state"));
        mount(Path.of("/"), "rw,relatime");
    }

    private void mount(Path place, String options) {
        mounts.add(
                "36 35 98:0 / %s %s shared:1 - tmpfs tmpfs rw"
                        .formatted(place.toString().replace(" ", "\\040"), options));
    }

    private NativeLibraries libraries() {
        return new NativeLibraries(new MountTable(mounts), temporary, home, state);
    }

    @Test
    void usuallyLibrariesUnpackWhereTheyWant() {
        assertThat(libraries().places()).isEmpty();
        assertThat(new NativeLibraries(new MountTable(List.of()), temporary, home, state).places())
                .isEmpty();
    }

    @Test
    void whereTemporaryFilesCannotBeExecutedTheOwnFolderIsUsed() {
        mount(temporary, "rw,nosuid,noexec");

        String folder = state.resolve("native-libraries").toString();
        assertThat(libraries().places())
                .containsEntry("org.sqlite.tmpdir", folder)
                .containsEntry("org.lwjgl.system.SharedLibraryExtractPath", folder)
                .doesNotContainKey("DJL_CACHE_DIR");
        assertThat(Path.of(folder)).isDirectory();
    }

    @Test
    void whereTheHomeFolderCannotBeExecutedTheTemporaryOneIsUsed() {
        mount(home, "rw,noexec");

        assertThat(libraries().places())
                .containsEntry(
                        "DJL_CACHE_DIR", temporary.resolve(".native-libraries/djl").toString())
                .doesNotContainKey("org.sqlite.tmpdir");
    }

    @Test
    void theDeepestAndLatestMountDecides() {
        mount(temporary, "rw,noexec");
        mount(temporary, "rw");
        mount(machine, "rw,noexec");
        mount(home, "rw");

        assertThat(libraries().places()).isEmpty();
    }

    @Test
    void whereNothingCanBeExecutedNothingIsChanged() {
        mount(machine, "rw,noexec");

        assertThat(libraries().places()).isEmpty();
    }

    @Test
    void linesOfAnotherKindAreIgnored() {
        mounts.add("");
        mounts.add("nonsense");

        assertThat(libraries().places()).isEmpty();
    }
}
