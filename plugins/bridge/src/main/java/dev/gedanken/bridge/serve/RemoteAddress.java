package dev.gedanken.bridge.serve;

import dev.gedanken.world.BadInputException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a served pack.
 *
 * @param host name or address of the machine
 * @param port from 1 to 65535
 * @param pack the pack's name there
 * @param fingerprint SHA-256 of the server's certificate, in hexadecimal
 */
public record RemoteAddress(String host, int port, String pack, String fingerprint) {
    /** The prefix that a person writes. */
    public static final String PREFIX = "remote:";

    private static final int MOST_PORT = 0xFFFF;
    private static final Pattern FORM =
            Pattern.compile(
                    "remote:([\\w.-]+|\\[[0-9a-fA-F:]+]):(\\d{1,5})/([^#/]+)#([0-9a-f]{64})");

    /**
     * Reads {@code remote:HOST:PORT/PACK#FINGERPRINT}.
     *
     * @throws BadInputException if it has another form
     */
    public static RemoteAddress of(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw BadInputException.of("bridge.remote.address", text);
        }
        int port = Integer.parseInt(parts.group(2));
        if (port < 1 || port > MOST_PORT) {
            throw BadInputException.of("bridge.remote.address", text);
        }
        return new RemoteAddress(parts.group(1), port, parts.group(3), parts.group(4));
    }

    /** Returns it in the form in which a person writes it. */
    public String spec() {
        return PREFIX + host + ":" + port + "/" + pack + "#" + fingerprint;
    }
}
