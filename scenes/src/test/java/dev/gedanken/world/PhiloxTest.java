package dev.gedanken.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Against the known answers published with Random123 (kat_vectors, philox4x32 10). */
class PhiloxTest {

    @Test
    void zeroKeyAndCounterGiveThePublishedWords() {
        assertThat(words(0, 0, 0, 0))
                .containsExactly(0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8);
    }

    @Test
    void allOnesGiveThePublishedWords() {
        assertThat(words(-1L, -1, -1L, -1))
                .containsExactly(0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd);
    }

    @Test
    void digitsOfPiGiveThePublishedWords() {
        long key = 0x299f31d0_a4093822L;
        long step = 0x13198a2e_85a308d3L;
        assertThat(words(key, 0x243f6a88, step, 0x03707344))
                .containsExactly(0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1);
    }

    private static int[] words(long key, int counter0, long step, int counter3) {
        int[] words = new int[4];
        for (int lane = 0; lane < 4; lane++) {
            words[lane] = Philox.word(lane, key, counter0, step, counter3);
        }
        return words;
    }
}
