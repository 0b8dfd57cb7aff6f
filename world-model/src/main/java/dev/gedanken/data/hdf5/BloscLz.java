package dev.gedanken.data.hdf5;

/**
 * BloscLZ, Blosc's own codec: runs of literal bytes, and matches that copy what came before. A
 * control byte below 32 begins a run; a larger one has the length of a match in its upper three
 * bits and the high bits of its distance in its lower five, as in FastLZ.
 */
final class BloscLz {
    private static final int LEAST_MATCH = 32;
    private static final int LONG_MATCH = 6;
    private static final int FAR = 31 << 8;
    private static final int MOST_DISTANCE = 8191;

    private BloscLz() {}

    /**
     * Unpacks a stream and returns how many bytes it made.
     *
     * @throws IndexOutOfBoundsException if the stream is damaged
     */
    static int unpack(byte[] stream, byte[] target, int from, int length) {
        int in = 0;
        int out = from;
        int control = stream[in++] & LEAST_MATCH - 1;
        while (true) {
            if (control < LEAST_MATCH) {
                int run = control + 1;
                checkRoom(out + run, from + length);
                System.arraycopy(stream, in, target, out, run);
                in += run;
                out += run;
            } else {
                int count = (control >> 5) - 1;
                int high = (control & 31) << 8;
                int code;
                if (count == LONG_MATCH) {
                    do {
                        code = stream[in++] & 0xFF;
                        count += code;
                    } while (code == 0xFF);
                }
                code = stream[in++] & 0xFF;
                int distance = high + code + 1;
                if (code == 0xFF && high == FAR) {
                    distance =
                            ((stream[in] & 0xFF) << 8 | stream[in + 1] & 0xFF) + MOST_DISTANCE + 1;
                    in += 2;
                }
                count += 3;
                checkRoom(out + count, from + length);
                if (out - distance < from) {
                    throw new IndexOutOfBoundsException("A match begins before its block");
                }
                for (int i = 0; i < count; i++, out++) {
                    target[out] = target[out - distance];
                }
            }
            if (in >= stream.length) {
                return out - from;
            }
            control = stream[in++] & 0xFF;
        }
    }

    private static void checkRoom(int end, int limit) {
        if (end > limit) {
            throw new IndexOutOfBoundsException("A block is longer than it may be");
        }
    }
}
