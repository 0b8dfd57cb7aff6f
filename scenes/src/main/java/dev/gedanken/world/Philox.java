package dev.gedanken.world;

/**
 * Philox4x32-10, the counter-based generator of Salmon et al. (SC 2011): ten rounds of two 32×32→64-bit
 * multiplications, crossed over and mixed with a Weyl-sequence key.
 */
final class Philox {
    private static final int ROUNDS = 10;
    private static final long MULTIPLIER_0 = 0xD2511F53L;
    private static final long MULTIPLIER_1 = 0xCD9E8D57L;
    private static final int WEYL_0 = 0x9E3779B9;
    private static final int WEYL_1 = 0xBB67AE85;

    private Philox() {}

    /**
     * Returns output word {@code lane} (0..3) for the 64-bit {@code key} and the 128-bit counter made of
     * {@code (counter0, low step, high step, counter3)}.
     */
    static int word(int lane, long key, int counter0, long step, int counter3) {
        int x0 = counter0;
        int x1 = (int) step;
        int x2 = (int) (step >>> 32);
        int x3 = counter3;
        int key0 = (int) key;
        int key1 = (int) (key >>> 32);
        for (int round = 0; round < ROUNDS; round++) {
            long product0 = MULTIPLIER_0 * Integer.toUnsignedLong(x0);
            long product1 = MULTIPLIER_1 * Integer.toUnsignedLong(x2);
            int y0 = (int) (product1 >>> 32) ^ x1 ^ key0;
            int y2 = (int) (product0 >>> 32) ^ x3 ^ key1;
            x1 = (int) product1;
            x3 = (int) product0;
            x0 = y0;
            x2 = y2;
            key0 += WEYL_0;
            key1 += WEYL_1;
        }
        return switch (lane) {
            case 0 -> x0;
            case 1 -> x1;
            case 2 -> x2;
            default -> x3;
        };
    }
}
