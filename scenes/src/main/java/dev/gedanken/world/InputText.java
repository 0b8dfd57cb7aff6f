package dev.gedanken.world;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes inputs as one word and reads them back, for key scripts and files. */
final class InputText {
    static final String CODE_MARK = "code";
    private static final String OPEN = "(";
    private static final String CLOSE = ")";
    private static final String BETWEEN = ";";

    private InputText() {}

    /** Returns numbers as {@code (0.5;-1.0)}; reading them back gives the same bits. */
    static String vector(List<Float> values) {
        return values.stream()
                .map(String::valueOf)
                .collect(Collectors.joining(BETWEEN, OPEN, CLOSE));
    }

    /**
     * Returns the numbers that {@link #vector} wrote.
     *
     * @throws BadInputException if the text is no such vector of {@code size} finite numbers
     */
    static List<Float> parseVector(String text, int size) {
        List<Float> values = new ArrayList<>();
        if (text.startsWith(OPEN) && text.endsWith(CLOSE)) {
            for (String number : text.substring(1, text.length() - 1).split(BETWEEN, -1)) {
                values.add(number(text, number));
            }
        }
        if (values.size() != size) {
            throw BadInputException.of("scenes.input.vector", Shortened.text(text), size);
        }
        return List.copyOf(values);
    }

    private static float number(String text, String number) {
        float value;
        try {
            value = Float.parseFloat(number);
        } catch (NumberFormatException e) {
            throw notANumber(text, number, e);
        }
        if (!Float.isFinite(value)) {
            throw notANumber(text, number, new NumberFormatException(number));
        }
        return value;
    }

    private static BadInputException notANumber(
            String text, String number, NumberFormatException cause) {
        return BadInputException.of(
                cause, "scenes.input.number", Shortened.text(text), Shortened.text(number));
    }
}
