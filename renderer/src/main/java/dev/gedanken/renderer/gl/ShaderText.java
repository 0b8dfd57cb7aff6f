package dev.gedanken.renderer.gl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Reads shaders from this package's resources. */
final class ShaderText {
    private static final String VERSION = "#version 330 core\n";

    private ShaderText() {}

    /** Returns the resources one after another, under the language version that all are written in. */
    static String read(List<String> resources) {
        return resources.stream()
                .map(ShaderText::read)
                .collect(Collectors.joining("\n", VERSION, ""));
    }

    private static String read(String resource) {
        try (InputStream text = ShaderText.class.getResourceAsStream(resource)) {
            if (text == null) {
                throw new IllegalStateException("The program lacks its shader " + resource + ".");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
