package dev.gedanken.app.command;

import dev.gedanken.app.about.About;
import picocli.CommandLine.IVersionProvider;

/** Prints the program's version. */
final class Version implements IVersionProvider {

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
        return About.version();
    }
}
