package dev.gedanken.app.stage;

import dev.gedanken.app.console.AtomicFileWriter;
import dev.gedanken.renderer.vulkan.VulkanSettings;
import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * The user's preferred renderer.
 *
 * @param first which one to try first; the default order if empty
 * @param vulkan how Vulkan is opened
 */
public record RendererPreference(Optional<Library> first, VulkanSettings vulkan) {
    /** The file in the user's own folder that stores the preference. */
    public static final String FILE = "renderer.properties";

    static final String LIBRARY = "gedanken.renderer";
    static final String DEVICE = "gedanken.vulkan.device";

    /** The renderers, in the default order. */
    public enum Library {
        OPENGL("OpenGL"),
        VULKAN("Vulkan"),
        PROCESSOR("The processor");

        private final String spoken;

        Library(String spoken) {
            this.spoken = spoken;
        }

        /** Returns its name at the beginning of a sentence. */
        String spoken() {
            return spoken;
        }
    }

    /** Returns the default preference. */
    public static RendererPreference none() {
        return new RendererPreference(Optional.empty(), VulkanSettings.usual());
    }

    /**
     * Reads the preference from the keys {@value #LIBRARY} and {@value #DEVICE}: from the
     * properties of this run, or else from the file {@value #FILE}.
     *
     * @param run the properties of this run
     * @param state the user's own folder; compiled shaders are also stored there
     * @throws BadInputException if the library does not exist
     */
    public static RendererPreference read(Properties run, Path state) {
        Properties remembered = remembered(state.resolve(FILE));
        VulkanSettings vulkan = VulkanSettings.usual().withShaderCache(state.resolve("shaders"));
        return new RendererPreference(
                value(LIBRARY, run, remembered).map(RendererPreference::library),
                value(DEVICE, run, remembered).map(vulkan::withDevice).orElse(vulkan));
    }

    /**
     * Stores the preference for the next start.
     *
     * @param library its name as listed by {@link #names}; empty for the default order
     * @param device a part of a Vulkan device's name; empty for the default
     * @param state the user's own folder
     */
    public static void remember(Optional<String> library, Optional<String> device, Path state)
            throws IOException {
        Properties wanted = remembered(state.resolve(FILE));
        put(wanted, LIBRARY, library);
        put(wanted, DEVICE, device);
        Files.createDirectories(state);
        AtomicFileWriter.write(
                state.resolve(FILE),
                part -> {
                    try (Writer text = Files.newBufferedWriter(part)) {
                        wanted.store(text, "What draws Gedanken's pictures");
                    }
                });
    }

    /** Returns the stored value of a key, not the value for this run only. */
    static Optional<String> remembered(String key, Path state) {
        return value(key, new Properties(), remembered(state.resolve(FILE)));
    }

    private static void put(Properties wanted, String key, Optional<String> value) {
        value.ifPresentOrElse(
                present -> wanted.setProperty(key, present), () -> wanted.remove(key));
    }

    /** Returns the renderers to try, in order; the processor always works. */
    List<Library> order() {
        List<Library> order = new ArrayList<>(List.of(Library.values()));
        first.ifPresent(wanted -> {
            order.remove(wanted);
            order.addFirst(wanted);
        });
        return order.subList(0, order.indexOf(Library.PROCESSOR) + 1);
    }

    private static Optional<String> value(String key, Properties run, Properties remembered) {
        return Optional.ofNullable(run.getProperty(key, remembered.getProperty(key)))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private static Library library(String name) {
        return Arrays.stream(Library.values())
                .filter(library -> library.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(
                        () -> BadInputException.of("app.renderer.unknown", name, LIBRARY, names()));
    }

    private static String names() {
        return String.join(", ", libraries());
    }

    /** Returns the names of all renderers. */
    public static List<String> libraries() {
        return Arrays.stream(Library.values())
                .map(library -> library.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Properties remembered(Path file) {
        Properties properties = new Properties();
        if (Files.isRegularFile(file)) {
            try (Reader text = Files.newBufferedReader(file)) {
                properties.load(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return properties;
    }
}
