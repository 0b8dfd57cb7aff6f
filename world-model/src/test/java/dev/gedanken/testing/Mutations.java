package dev.gedanken.testing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Files with small damages, always the same for one seed. */
public final class Mutations {
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

    private final SplittableRandom random;

    /** Begins a series. */
    public Mutations(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Returns a file with some bytes changed, left out, put in twice, or cut off. */
    public byte[] bytes(byte[] file) {
        byte[] changed = file;
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes && changed.length > 0; i++) {
            changed = once(changed);
        }
        return changed;
    }

    private byte[] once(byte[] file) {
        int at = place(file.length);
        int length = Math.min(file.length - at, 1 + random.nextInt(16));
        return switch (random.nextInt(9)) {
            case 0 -> Arrays.copyOf(file, at);
            case 1 -> joined(file, at, new byte[0], at + length);
            case 2 -> joined(file, at, noise(length), at);
            case 3 ->
                    joined(
                            file,
                            at + length,
                            Arrays.copyOfRange(file, at, at + length),
                            at + length);
            case 4, 5 -> joined(file, at, noise(length), at + length);
            default -> flipped(file, at);
        };
    }

    /** Heads and tails of files say more than their middles. */
    private int place(int length) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(Math.min(length, 64));
            case 1 -> length - 1 - random.nextInt(Math.min(length, 64));
            default -> random.nextInt(length);
        };
    }

    private byte[] noise(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        if (random.nextBoolean()) {
            Arrays.fill(bytes, (byte) (random.nextBoolean() ? 0 : 0xFF));
        }
        return bytes;
    }

    private byte[] flipped(byte[] file, int at) {
        byte[] copy = file.clone();
        copy[at] ^= (byte) (1 << random.nextInt(8));
        return copy;
    }

    private static byte[] joined(byte[] file, int end, byte[] middle, int from) {
        return ByteBuffer.allocate(end + middle.length + file.length - from)
                .put(file, 0, end)
                .put(middle)
                .put(file, from, file.length - from)
                .array();
    }

    /** Returns a JSON text with one or two keys or values replaced. */
    public byte[] json(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            List<MatchResult> values = VALUE.matcher(text).results().toList();
            if (!values.isEmpty()) {
                MatchResult value = values.get(random.nextInt(values.size()));
                text =
                        text.substring(0, value.start())
                                + other(value, values)
                                + text.substring(value.end());
            }
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String other(MatchResult value, List<MatchResult> values) {
        return random.nextInt(4) == 0
                ? values.get(random.nextInt(values.size())).group()
                : VALUES.get(random.nextInt(VALUES.size()));
    }

    /** Returns a safetensors file whose header says something else. */
    public byte[] header(byte[] file) {
        ByteBuffer buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int length = (int) buffer.getLong(0);
        byte[] header = json(Arrays.copyOfRange(file, Long.BYTES, Long.BYTES + length));
        long told = random.nextInt(8) == 0 ? odd() : header.length;
        byte[] data = Arrays.copyOfRange(file, Long.BYTES + length, file.length);
        return ByteBuffer.allocate(Long.BYTES + header.length + data.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(told)
                .put(header)
                .put(data)
                .array();
    }

    private long odd() {
        List<Long> odd = new ArrayList<>(List.of(0L, -1L, 1L << 31, (1L << 31) - 1, 1L << 62));
        odd.add(random.nextLong());
        return odd.get(random.nextInt(odd.size()));
    }
}
