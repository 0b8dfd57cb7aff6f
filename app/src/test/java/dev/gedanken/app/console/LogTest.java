package dev.gedanken.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.FileAppender;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The log as the program writes it. */
class LogTest {

    private static String logged(String message, Throwable problem) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        FileAppender<?> file = (FileAppender<?>) root.getAppender("file");
        PatternLayoutEncoder encoder = (PatternLayoutEncoder) file.getEncoder();
        LoggingEvent event = new LoggingEvent("test", root, Level.INFO, message, problem, null);
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }

    @Test
    void aMessageIsOneLineWithoutControlCharacters() {
        String line = logged("a\u001b[2Jb\nc\rd ü", null);

        assertThat(line).endsWith(": a?[2Jb?c?d ü" + System.lineSeparator());
        assertThat(line.lines()).hasSize(1);
    }

    @Test
    void noLineOfAnExceptionLooksLikeALineOfTheLog() {
        String text = logged("it fails", new IllegalStateException("a\u001b\n2026-01-01 INFO b"));

        assertThat(text).contains("it fails", "IllegalStateException: a?", "at dev.gedanken");
        assertThat(text.lines().skip(1)).allSatisfy(line -> assertThat(line).startsWith("    "));
    }
}
