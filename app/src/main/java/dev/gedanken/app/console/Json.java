package dev.gedanken.app.console;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes records as JSON that people and machines can read. */
public final class Json {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    /** Returns a value as indented JSON with a newline at the end. */
    public static String of(Object value) {
        return MAPPER.writeValueAsString(value) + System.lineSeparator();
    }
}
