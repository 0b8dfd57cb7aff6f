package dev.gedanken.renderer.plan;

import dev.gedanken.renderer.ColourGrid;
import dev.gedanken.renderer.LabelMap;
import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.ScalarMap;
import dev.gedanken.renderer.SourceFrame;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** An image that is uploaded before a picture is drawn. */
public sealed interface Upload {

    /** Returns width and height in texels. */
    PixelSize size();

    /** Returns a texel's content. */
    Texel texel();

    /** Writes all texels to the start of {@code buffer}, rows from the top, tightly packed. */
    void copyTo(ByteBuffer buffer);

    /** Returns how many bytes the texels take. */
    default long bytes() {
        return size().bytes();
    }

    /** A texel's content; always four bytes. */
    enum Texel {
        /** Red, green, blue, alpha in one byte each. */
        RGBA8,
        /** One float. */
        R32F
    }

    /** A frame, unchanged. */
    record OfFrame(SourceFrame frame) implements Upload {

        @Override
        public PixelSize size() {
            return frame.size();
        }

        @Override
        public Texel texel() {
            return Texel.RGBA8;
        }

        @Override
        public void copyTo(ByteBuffer buffer) {
            buffer.put(0, frame.rgba(), 0, Math.toIntExact(bytes()));
        }
    }

    /** The values of a scalar map. */
    record OfScalars(ScalarMap map) implements Upload {

        @Override
        public PixelSize size() {
            return map.size();
        }

        @Override
        public Texel texel() {
            return Texel.R32F;
        }

        @Override
        public void copyTo(ByteBuffer buffer) {
            map.copyTo(buffer.duplicate().clear().order(ByteOrder.nativeOrder()).asFloatBuffer());
        }
    }

    /** The labels of a map, as integers. */
    record OfLabels(LabelMap map) implements Upload {

        @Override
        public PixelSize size() {
            return map.size();
        }

        @Override
        public Texel texel() {
            return Texel.R32F;
        }

        @Override
        public void copyTo(ByteBuffer buffer) {
            map.copyTo(buffer.duplicate().clear().order(ByteOrder.nativeOrder()).asFloatBuffer());
        }
    }

    /** The colours of a grid, not premultiplied. */
    record OfColourGrid(ColourGrid grid) implements Upload {

        @Override
        public PixelSize size() {
            return grid.size();
        }

        @Override
        public Texel texel() {
            return Texel.RGBA8;
        }

        @Override
        public void copyTo(ByteBuffer buffer) {
            grid.copyTo(buffer.duplicate().clear());
        }
    }

    /** A row of opaque colours, each {@code 0xRRGGBB}. */
    record OfColours(List<Integer> colours) implements Upload {

        public OfColours {
            colours = List.copyOf(colours);
        }

        @Override
        public PixelSize size() {
            return new PixelSize(colours.size(), 1);
        }

        @Override
        public Texel texel() {
            return Texel.RGBA8;
        }

        @Override
        public void copyTo(ByteBuffer buffer) {
            ByteBuffer bytes = buffer.duplicate().clear();
            for (int colour : colours) {
                bytes.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
                bytes.put((byte) 0xFF);
            }
        }
    }
}
