package dev.gedanken.renderer.vulkan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.renderer.shader.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpirvCacheTest {
    private static final String TEXT =
            "#version 450\nlayout(location = 0) out vec4 c;\nvoid main() { c = vec4(1.0); }\n";

    @TempDir Path folder;

    @Test
    void keepsWhatItCompiled() throws IOException {
        byte[] first = compiled();
        Path file = onlyFile();
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));

        assertThat(compiled()).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(file).toMillis()).isZero();
    }

    @Test
    void compilesADamagedFileAgain() throws IOException {
        byte[] first = compiled();
        Files.write(onlyFile(), new byte[] {1, 2, 3});

        assertThat(compiled()).isEqualTo(first);
    }

    @Test
    void aFolderThatCannotBeMadeCostsNothingButTime() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        var cache = new SpirvCache(Optional.of(file.resolve("below")));

        assertThat(cache.compiled("white", Stage.FRAGMENT, TEXT)).isNotEmpty();
    }

    @Test
    void saysWhichShaderDoesNotCompile() {
        assertThatThrownBy(
                        () -> ShaderCompiler.compile("broken", Stage.FRAGMENT, "#version 450\nx"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("The shader broken does not compile for Vulkan:");
    }

    private byte[] compiled() {
        return new SpirvCache(Optional.of(folder)).compiled("white", Stage.FRAGMENT, TEXT);
    }

    private Path onlyFile() throws IOException {
        try (var files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }
}
