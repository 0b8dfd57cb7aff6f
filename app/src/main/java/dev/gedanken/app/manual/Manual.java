package dev.gedanken.app.manual;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The pages that come with the program, named by their path under {@code docs}:
 * {@code guide/studio.md}.
 */
public final class Manual {
    /** The chapters, in order. */
    public static final List<String> CHAPTERS =
            List.of(
                    "guide/playing.md",
                    "guide/studio.md",
                    "guide/sessions.md",
                    "guide/training.md",
                    "guide/planning.md",
                    "guide/python.md",
                    "guide/serving.md",
                    "guide/plugins.md",
                    "families.md",
                    "data-format.md",
                    "session-format.md",
                    "renderer.md");

    private static final String HEADING = "# ";

    private Manual() {}

    /** Returns whether the program includes a page or a picture. */
    public static boolean has(String page) {
        return resource(page).isPresent();
    }

    /** Returns the location of a page or a picture; empty if the program does not include it. */
    public static Optional<URL> resource(String page) {
        return Optional.ofNullable(Manual.class.getResource(page));
    }

    /** Returns the text of a page, as Markdown; empty if the program does not include it. */
    public static Optional<String> text(String page) {
        try (InputStream in = Manual.class.getResourceAsStream(page)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the title of a page: its first heading. */
    public static String title(String page) {
        return text(page).stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith(HEADING))
                .map(line -> line.substring(HEADING.length()).strip())
                .findFirst()
                .orElse(page);
    }

    /**
     * Returns the page or picture that a link names.
     *
     * @param page that has the link
     * @param link such as {@code ../images/studio.png} or {@code sessions.md#files}
     * @return empty if the program does not include it, as with links to the web
     */
    public static Optional<String> linked(String page, String link) {
        String target = link.replaceFirst("#.*", "");
        if (target.isEmpty()) {
            return Optional.of(page);
        }
        if (target.contains(":") || target.startsWith("/")) {
            return Optional.empty();
        }
        Path place = Path.of(page).resolveSibling(target).normalize();
        String name = place.toString().replace('\\', '/');
        return Optional.of(name).filter(known -> !known.startsWith("..")).filter(Manual::has);
    }
}
