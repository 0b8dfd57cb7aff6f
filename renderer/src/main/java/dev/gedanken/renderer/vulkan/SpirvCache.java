package dev.gedanken.renderer.vulkan;

import dev.gedanken.renderer.shader.Stage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps compiled shaders in a folder, each under the hash of its text, so that a changed shader is
 * compiled again and never confused with an old one.
 *
 * <p>A file consists of its content's SHA-256 and the content; if it is damaged, the shader is
 * compiled again. A folder that cannot be used only costs time.
 *
 * @param folder created when needed; without one nothing is stored
 */
record SpirvCache(Optional<Path> folder) {
    private static final Logger LOG = LoggerFactory.getLogger(SpirvCache.class);
    private static final int HASH_BYTES = 32;

    /**
     * Increased when compiled shaders change for the same text, such as with other compiler
     * options.
     */
    private static final String EDITION = "1";

    /** Returns the compiled shader; compiles it only if it is not in the cache. */
    byte[] compiled(String name, Stage stage, String text) {
        byte[] key = sha256((EDITION + stage + text).getBytes(StandardCharsets.UTF_8));
        Optional<Path> file =
                folder.map(path -> path.resolve(HexFormat.of().formatHex(key) + ".spv"));
        return file.flatMap(SpirvCache::read)
                .orElseGet(() -> {
                    byte[] spirv = ShaderCompiler.compile(name, stage, text);
                    file.ifPresent(path -> write(path, spirv));
                    return spirv;
                });
    }

    private static Optional<byte[]> read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            byte[] spirv =
                    Arrays.copyOfRange(bytes, Math.min(HASH_BYTES, bytes.length), bytes.length);
            boolean isWhole =
                    Arrays.equals(
                            sha256(spirv),
                            0,
                            HASH_BYTES,
                            bytes,
                            0,
                            Math.min(HASH_BYTES, bytes.length));
            return isWhole ? Optional.of(spirv) : Optional.empty();
        } catch (IOException e) {
            LOG.debug("{} is not in the cache", file, e);
            return Optional.empty();
        }
    }

    /** Writes a temporary file and renames it, so that no half-written file is read. */
    private static void write(Path file, byte[] spirv) {
        try {
            Files.createDirectories(file.getParent());
            Path part = Files.createTempFile(file.getParent(), "shader", ".part");
            byte[] hash = sha256(spirv);
            byte[] bytes = Arrays.copyOf(hash, HASH_BYTES + spirv.length);
            System.arraycopy(spirv, 0, bytes, HASH_BYTES, spirv.length);
            Files.write(part, bytes);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("Cannot keep a compiled shader in {}", file, e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256, but this one does not.", e);
        }
    }
}
