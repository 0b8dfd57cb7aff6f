package dev.gedanken.data;

import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Message;
import java.util.Arrays;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/**
 * The layout of frames in an array: {@code (frames, height, width, 3)} as this program writes them,
 * or another layout that follows from the shape.
 *
 * @param frames how many there are
 * @param height of a frame
 * @param width of a frame
 * @param channels 1 grey, 3 RGB, 4 RGB with alpha
 * @param isChannelsFirst whether the channels come before height and width
 */
public record PixelLayout(
        int frames, int height, int width, int channels, boolean isChannelsFirst) {
    private static final Set<Integer> CHANNELS = Set.of(1, Frame.CHANNELS, 4);
    private static final int ALPHA = 4;

    /**
     * Returns the layout of a shape.
     *
     * @param where the array and its file, for messages
     * @throws BadInputException if none fits, or more than one
     */
    public static PixelLayout of(Message where, int... shape) {
        boolean isEmpty = Arrays.stream(shape).anyMatch(extent -> extent < 1);
        if (shape.length == 3 && !isEmpty && !CHANNELS.contains(shape[2])) {
            return new PixelLayout(shape[0], shape[1], shape[2], 1, false);
        }
        if (shape.length != 4 || isEmpty) {
            throw unknown(where, shape);
        }
        boolean isLast = CHANNELS.contains(shape[3]);
        boolean isFirst = CHANNELS.contains(shape[1]);
        if (shape[3] == Frame.CHANNELS || isLast && !isFirst) {
            return new PixelLayout(shape[0], shape[1], shape[2], shape[3], false);
        }
        if (isFirst && !isLast) {
            return new PixelLayout(shape[0], shape[2], shape[3], shape[1], true);
        }
        throw unknown(where, shape);
    }

    private static BadInputException unknown(Message where, int... shape) {
        return BadInputException.of("worldmodel.data.pixels.shape", where, Arrays.toString(shape));
    }

    /** Returns whether this is the layout that this program writes. */
    public boolean isPlain() {
        return channels == Frame.CHANNELS && !isChannelsFirst;
    }

    /** Returns how many numbers a frame has. */
    public long frameSize() {
        return (long) height * width * channels;
    }

    /** Returns how many bytes a frame takes as RGB. */
    public long rgbSize() {
        return (long) height * width * Frame.CHANNELS;
    }

    /**
     * Returns frames as {@code (frames, height, width, 3) uint8}, on black where they are
     * transparent.
     *
     * @param count how many
     * @param at gives the value at an index of the array as 0 to 255; index 0 is the start of the
     *     first of these frames
     */
    public byte[] rgb(int count, IntUnaryOperator at) {
        byte[] rgb = new byte[Math.toIntExact(count * rgbSize())];
        int area = height * width;
        int target = 0;
        for (int frame = 0; frame < count; frame++) {
            int start = (int) (frame * frameSize());
            for (int pixel = 0; pixel < area; pixel++) {
                int alpha = channels == ALPHA ? at.applyAsInt(index(start, area, pixel, 3)) : 255;
                for (int c = 0; c < Frame.CHANNELS; c++) {
                    int value = at.applyAsInt(index(start, area, pixel, channels == 1 ? 0 : c));
                    rgb[target++] = (byte) ((value * alpha + 127) / 255);
                }
            }
        }
        return rgb;
    }

    private int index(int start, int area, int pixel, int channel) {
        return start + (isChannelsFirst ? channel * area + pixel : pixel * channels + channel);
    }
}
