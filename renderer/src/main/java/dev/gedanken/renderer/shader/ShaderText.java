package dev.gedanken.renderer.shader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads shaders from the folder {@code shaders} and resolves their includes. */
public final class ShaderText {
    private static final String FOLDER = "/dev/gedanken/renderer/shaders/";
    private static final String INCLUDE = "#include \"";

    private ShaderText() {}

    /**
     * Returns the text of a shader.
     *
     * @param name of its file without the extension, such as {@code "bilinear"}
     * @throws IllegalArgumentException if there is none of that name
     */
    public static String read(String name, Stage stage, Dialect dialect) {
        String file = name + "." + stage.extension();
        String body =
                find(file)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "There is no pass '%s': the renderer has no shader %s%s."
                                                .formatted(name, FOLDER.substring(1), file)));
        return require(dialect.prelude(stage)) + included(body);
    }

    private static String included(String text) {
        return text.lines()
                .map(line -> line.startsWith(INCLUDE) ? included(require(fileIn(line))) : line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String fileIn(String line) {
        return line.substring(INCLUDE.length(), line.lastIndexOf('"'));
    }

    private static String require(String file) {
        return find(file)
                .orElseThrow(() ->
                        new IllegalStateException("The program lacks its shader " + file + "."));
    }

    private static Optional<String> find(String file) {
        try (InputStream text = ShaderText.class.getResourceAsStream(FOLDER + file)) {
            return text == null
                    ? Optional.empty()
                    : Optional.of(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
