package dev.gedanken.testing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Damage to a good file: some bytes changed, left out, duplicated or cut off, one after the other,
 * or some values of a JSON text replaced. The same damage always has the same effect on the same
 * file.
 *
 * @param changes in their order, at least one
 */
public record Damage(List<Change> changes) {
    private static final int END_BYTES = 64;

    /** Keys and values of JSON, one at a time. */
    private static final Pattern VALUE =
            Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"|-?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?");

    private static final List<String> VALUES =
            List.of(
                    "null",
                    "true",
                    "0",
                    "-1",
                    "1",
                    "7",
                    "0.5",
                    "1000000000",
                    "2147483647",
                    "2147483648",
                    "9223372036854775807",
                    "-9223372036854775808",
                    "9223372036854775808",
                    "1e400",
                    "-1e400",
                    "1e-400",
                    "1e1000000000",
                    "NaN",
                    "\"\"",
                    "\"\\u0000\"",
                    "\"\\u001b[2J\"",
                    "\"..\"",
                    "\"/\"",
                    "\"../../x\"",
                    "\"grid\"",
                    "\"last-frame\"",
                    "\"BF16\"",
                    "\"F16\"",
                    "\"I64\"",
                    "[]",
                    "{}",
                    "[null]",
                    "[[]]",
                    "{\"a\":null}",
                    "\"" + "x".repeat(5000) + "\"",
                    "[".repeat(2000),
                    "[".repeat(400) + "]".repeat(400));

    /** Lengths that a header may claim. */
    private static final List<Long> ODD_LENGTHS =
            List.of(0L, -1L, 1L << 31, (1L << 31) - 1, 1L << 62, 0x6b8b4567327b23c6L);

    /** A kind of change to some bytes. */
    public enum Kind {
        FLIP,
        SET,
        ONES,
        ZEROS,
        NOISE,
        MOVED,
        DOUBLED,
        INSERTED,
        CUT,
        ENDED
    }

    /** A part of a file; its head and its tail matter more than its middle. */
    public enum Part {
        HEAD,
        TAIL,
        ANYWHERE
    }

    /**
     * One change.
     *
     * @param kind the kind of change
     * @param part the part of the file
     * @param place the position in that part, modulo its length, at least 0
     * @param length of the bytes, at least 1
     * @param number picks bits, bytes and values, at least 0
     */
    public record Change(Kind kind, Part part, int place, int length, int number) {

        private byte[] of(byte[] file) {
            int at = at(file.length);
            int end = Math.min(file.length, at + length);
            return switch (kind) {
                case FLIP -> replaced(file, at, (byte) (file[at] ^ 1 << number % Byte.SIZE));
                case SET -> replaced(file, at, (byte) number);
                case ONES -> joined(file, at, filled(end - at, 0xFF), end);
                case ZEROS -> joined(file, at, filled(end - at, 0), end);
                case NOISE -> joined(file, at, noise(end - at), end);
                case MOVED -> joined(file, at, moved(file, end - at), end);
                case DOUBLED -> joined(file, end, Arrays.copyOfRange(file, at, end), end);
                case INSERTED -> joined(file, at, noise(length), at);
                case CUT -> joined(file, at, new byte[0], end);
                case ENDED -> Arrays.copyOf(file, at);
            };
        }

        private int at(int bytes) {
            int end = Math.min(bytes, END_BYTES);
            return switch (part) {
                case HEAD -> place % end;
                case TAIL -> bytes - 1 - place % end;
                case ANYWHERE -> place % bytes;
            };
        }

        private byte[] noise(int bytes) {
            byte[] noise = new byte[bytes];
            new SplittableRandom(number).nextBytes(noise);
            return noise;
        }

        private byte[] moved(byte[] file, int bytes) {
            int from = number % (file.length - bytes + 1);
            return Arrays.copyOfRange(file, from, from + bytes);
        }

        private static byte[] filled(int bytes, int value) {
            byte[] filled = new byte[bytes];
            Arrays.fill(filled, (byte) value);
            return filled;
        }

        private static byte[] replaced(byte[] file, int at, byte value) {
            byte[] copy = file.clone();
            copy[at] = value;
            return copy;
        }

        private static byte[] joined(byte[] file, int end, byte[] middle, int from) {
            return ByteBuffer.allocate(end + middle.length + file.length - from)
                    .put(file, 0, end)
                    .put(middle)
                    .put(file, from, file.length - from)
                    .array();
        }

        private String ofJson(String text) {
            List<MatchResult> values = VALUE.matcher(text).results().toList();
            if (values.isEmpty()) {
                return text;
            }
            MatchResult value = values.get(place % values.size());
            return text.substring(0, value.start()) + other(values) + text.substring(value.end());
        }

        /** Returns another value of the same text if the part is its tail. */
        private String other(List<MatchResult> values) {
            return part == Part.TAIL
                    ? values.get(number % values.size()).group()
                    : VALUES.get(number % VALUES.size());
        }
    }

    public Damage {
        changes = List.copyOf(changes);
    }

    private Change first() {
        return changes.getFirst();
    }

    /** Returns one of several choices. */
    public <T> T pick(List<T> things) {
        return things.get(first().number() % things.size());
    }

    /** Returns a file after all changes of bytes. */
    public byte[] of(byte[] file) {
        byte[] changed = file;
        for (Change change : changes) {
            changed = changed.length == 0 ? changed : change.of(changed);
        }
        return changed;
    }

    /** Returns a JSON text with one or two keys or values replaced. */
    public byte[] ofJson(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        for (Change change : changes.subList(0, Math.min(2, changes.size()))) {
            text = change.ofJson(text);
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Returns a safetensors file with a changed header; in one of eight cases its own length is
     * changed.
     */
    public byte[] ofHeader(byte[] file) {
        int length = (int) ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getLong(0);
        byte[] header = ofJson(Arrays.copyOfRange(file, Long.BYTES, Long.BYTES + length));
        int data = file.length - Long.BYTES - length;
        return ByteBuffer.allocate(Long.BYTES + header.length + data)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(first().length() % 8 == 0 ? pick(ODD_LENGTHS) : header.length)
                .put(header)
                .put(file, Long.BYTES + length, data)
                .array();
    }
}
