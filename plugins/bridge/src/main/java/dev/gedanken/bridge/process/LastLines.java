package dev.gedanken.bridge.process;

import dev.gedanken.world.PlainText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the output of a process, logs it, and keeps the last line. */
final class LastLines {
    private static final Logger LOG = LoggerFactory.getLogger(LastLines.class);
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);
    private static final int MOST_LINES = 20;
    private static final int MOST_CHARACTERS = 400;

    private final Deque<String> lines = new ArrayDeque<>();
    private final Thread reader;

    private LastLines(InputStream stream) {
        this.reader = Thread.ofVirtual().name("bridge-errors").unstarted(() -> read(stream));
    }

    /** Starts to read a stream, until it ends. */
    static LastLines of(InputStream stream) {
        LastLines lines = new LastLines(stream);
        lines.reader.start();
        return lines;
    }

    private void read(InputStream stream) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                LOG.info("Python: {}", PlainText.of(line));
                keep(line);
            }
        } catch (IOException e) {
            LOG.debug("The output of Python ended", e);
        }
    }

    private synchronized void keep(String line) {
        if (!line.isBlank()) {
            lines.addLast(line.strip());
        }
        while (lines.size() > MOST_LINES) {
            lines.removeFirst();
        }
    }

    /**
     * Returns the last line after waiting a moment for the stream's end, because the output of a
     * dying process comes late.
     */
    String lastOfAll() {
        try {
            reader.join(LAST_WORDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return last();
    }

    /** Returns the last line; a dash if there was none. */
    synchronized String last() {
        String line = lines.isEmpty() ? "–" : lines.getLast();
        return line.length() > MOST_CHARACTERS ? line.substring(0, MOST_CHARACTERS) + "…" : line;
    }
}
