package dev.gedanken.world;

/**
 * Makes text of unknown origin safe to show: characters that would move a terminal's cursor, start
 * a new line or change the writing direction are spelled out instead.
 */
public final class PlainText {
    private static final int LEFT_TO_RIGHT_MARK = 0x200E;
    private static final int RIGHT_TO_LEFT_MARK = 0x200F;

    private static final int HEAD = 600;
    private static final int TAIL = 300;

    private PlainText() {}

    /** Returns the text with every control character, line break and direction mark spelled out. */
    public static String of(String text) {
        if (text.codePoints().allMatch(PlainText::isPlain)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(each -> append(plain, each));
        return plain.toString();
    }

    /**
     * Returns the same, with the middle left out of a text that nobody would read to its end, such as
     * a name that a damaged file makes up.
     */
    public static String shortened(String text) {
        String plain = of(text);
        if (plain.length() <= HEAD + TAIL) {
            return plain;
        }
        int head = plain.offsetByCodePoints(0, plain.codePointCount(0, HEAD));
        int tail =
                plain.offsetByCodePoints(
                        plain.length(),
                        -plain.codePointCount(plain.length() - TAIL, plain.length()));
        return plain.substring(0, head) + " … " + plain.substring(tail);
    }

    /** Returns whether a character can be shown unchanged. */
    public static boolean isPlain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    false;
            case Character.FORMAT -> !turnsDirection(codePoint);
            default -> true;
        };
    }

    private static boolean turnsDirection(int codePoint) {
        return codePoint == LEFT_TO_RIGHT_MARK
                || codePoint == RIGHT_TO_LEFT_MARK
                || codePoint >= 0x202A && codePoint <= 0x202E
                || codePoint >= 0x2066 && codePoint <= 0x2069;
    }

    private static void append(StringBuilder plain, int codePoint) {
        switch (codePoint) {
            case '\n' -> plain.append("\\n");
            case '\r' -> plain.append("\\r");
            case '\t' -> plain.append("\\t");
            default -> {
                if (isPlain(codePoint)) {
                    plain.appendCodePoint(codePoint);
                } else {
                    plain.append("\\u%04X".formatted(codePoint));
                }
            }
        }
    }
}
