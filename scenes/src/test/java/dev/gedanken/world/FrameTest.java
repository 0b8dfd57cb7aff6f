package dev.gedanken.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FrameTest {
    private static final byte[] TWO_PIXELS = {1, 2, 3, (byte) 250, (byte) 251, (byte) 252};

    @Test
    void channelsAreReadAsUnsignedBytesRowByRow() {
        Frame frame = Frame.of(2, 1, TWO_PIXELS);
        assertThat(frame.channel(0, 0, 2)).isEqualTo(3);
        assertThat(frame.channel(1, 0, 0)).isEqualTo(250);
    }

    @Test
    void laterChangesToTheArrayDoNotReachTheFrame() {
        byte[] bytes = TWO_PIXELS.clone();
        Frame frame = Frame.of(2, 1, bytes);
        bytes[0] = 99;
        assertThat(frame.channel(0, 0, 0)).isEqualTo(1);
        assertThat(frame.rgb().isReadOnly()).isTrue();
    }

    @Test
    void equalityAndHashAreByContentAndSize() {
        Frame wide = Frame.of(2, 1, TWO_PIXELS);
        assertThat(wide)
                .isEqualTo(Frame.of(2, 1, TWO_PIXELS))
                .isNotEqualTo(Frame.of(1, 2, TWO_PIXELS));
        assertThat(wide.sha256())
                .isEqualTo("922afc8b1e5ac24d04823777d83162aa4667a767a80c448eb33421d5861d73cf");
    }

    @Test
    void aWrongNumberOfBytesIsRefused() {
        assertThatThrownBy(() -> Frame.of(2, 2, TWO_PIXELS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A 2×2 frame needs 12 bytes, not 6.");
    }
}
