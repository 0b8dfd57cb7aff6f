package dev.gedanken.app.about;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Information about the program. */
public final class About {
    private static final String VERSION = "/dev/gedanken/app/version.properties";

    private About() {}

    /** Returns the version, such as {@code 0.1.0}. */
    public static String version() {
        Properties properties = new Properties();
        try (InputStream in = About.class.getResourceAsStream(VERSION)) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "unknown");
    }

    /** Returns the licence of the program. */
    public static String licence() {
        return text("LICENSE");
    }

    /** Returns the libraries that the program uses, each with its licence. */
    public static String libraries() {
        return text("NOTICE");
    }

    private static String text(String name) {
        try (InputStream in = About.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing in the program.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
