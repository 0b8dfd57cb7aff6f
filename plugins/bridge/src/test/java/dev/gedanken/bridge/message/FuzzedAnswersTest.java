package dev.gedanken.bridge.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.gedanken.bridge.wire.ElementType;
import dev.gedanken.bridge.wire.InputSpace;
import dev.gedanken.bridge.wire.Tensor;
import dev.gedanken.world.FrameShape;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever another process answers, this side reads it or reports what is wrong. */
class FuzzedAnswersTest {
    private static final int MESSAGES = 10_000;

    private interface Reading {
        void read(byte[] bytes) throws InvalidProtocolBufferException;
    }

    @Test
    void damagedTensorsAreReadOrRefused() {
        Tensor frames =
                Tensor.newBuilder()
                        .setName("frames")
                        .setType(ElementType.UINT8)
                        .addShape(2)
                        .addShape(4)
                        .addShape(5)
                        .addShape(3)
                        .setData(com.google.protobuf.ByteString.copyFrom(new byte[120]))
                        .build();

        int refused =
                fuzz(
                        frames.toByteArray(),
                        30,
                        bytes -> {
                            Tensor tensor = Tensor.parseFrom(bytes);
                            WireTensors.read(tensor);
                            WireTensors.frames(tensor, 2, new FrameShape(5, 4));
                        });

        assertThat(refused).isGreaterThan(MESSAGES / 2);
    }

    @Test
    void damagedInputSpacesAreReadOrRefused() {
        InputSpace space =
                InputSpace.newBuilder()
                        .addActions(
                                dev.gedanken.bridge.wire.Action.newBuilder()
                                        .setName("noop")
                                        .addKeys("A"))
                        .addActions(dev.gedanken.bridge.wire.Action.newBuilder().setName("left"))
                        .addComponents(
                                dev.gedanken.bridge.wire.Component.newBuilder()
                                        .setName("x")
                                        .setLow(-1)
                                        .setHigh(1))
                        .setCodes(3)
                        .build();

        int refused =
                fuzz(
                        space.toByteArray(),
                        space.getSerializedSize(),
                        bytes -> WireInputs.read(InputSpace.parseFrom(bytes)));

        assertThat(refused).isGreaterThan(MESSAGES / 10);
    }

    /** Repeatedly damages the first bytes of a message, and returns how often it was refused. */
    private static int fuzz(byte[] whole, int within, Reading reading) {
        Random random = new Random(1);
        int refused = 0;
        for (int i = 0; i < MESSAGES; i++) {
            byte[] damaged = whole.clone();
            for (int change = 0; change <= random.nextInt(4); change++) {
                damaged[random.nextInt(within)] = (byte) random.nextInt(256);
            }
            try {
                reading.read(damaged);
            } catch (BadMessageException | InvalidProtocolBufferException e) {
                assertThat(e.getMessage()).isNotBlank();
                refused++;
            }
        }
        return refused;
    }
}
