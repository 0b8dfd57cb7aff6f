package dev.gedanken.app.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Reads the program's version from the file that the build filled in. */
final class Version implements IVersionProvider {
    private static final String FILE = "/dev/gedanken/app/version.properties";

    @Override
    public String[] getVersion() {
        return new String[] {title()};
    }

    /** Returns the program's name and version. */
    static String title() {
        return "gedanken " + read();
    }

    /** Returns the version, such as {@code 0.1.0}. */
    static String read() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream(FILE)) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "unknown");
    }
}
