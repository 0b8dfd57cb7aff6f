package dev.gedanken.app.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.stage.RendererPreference.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RendererPreferenceTest {
    @TempDir Path folder;

    @Test
    void whatIsRememberedIsReadAtTheNextStart() throws IOException {
        RendererPreference.remember(Optional.of("vulkan"), Optional.of("llvm"), folder);

        RendererPreference read = RendererPreference.read(new Properties(), folder);
        assertThat(read.first()).contains(Library.VULKAN);
        assertThat(read.vulkan().device()).contains("llvm");
        assertThat(folder).isDirectoryContaining(file -> file.endsWith(RendererPreference.FILE));
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void theFolderIsMadeWhenItIsNeeded() throws IOException {
        Path later = folder.resolve("later");
        RendererPreference.remember(Optional.of("opengl"), Optional.empty(), later);
        assertThat(RendererPreference.read(new Properties(), later).first())
                .contains(Library.OPENGL);
    }

    @Test
    void whatIsWantedNoMoreIsForgotten() throws IOException {
        RendererPreference.remember(Optional.of("vulkan"), Optional.of("llvm"), folder);
        RendererPreference.remember(Optional.empty(), Optional.empty(), folder);

        RendererPreference read = RendererPreference.read(new Properties(), folder);
        assertThat(read.first()).isEmpty();
        assertThat(read.vulkan().device()).isEmpty();
    }

    @Test
    void otherKeysInTheFileStay() throws IOException {
        Files.writeString(folder.resolve(RendererPreference.FILE), "of.somebody.else=1\n");
        RendererPreference.remember(Optional.of("opengl"), Optional.empty(), folder);

        assertThat(folder.resolve(RendererPreference.FILE))
                .content()
                .contains("of.somebody.else=1", "gedanken.renderer=opengl");
    }
}
