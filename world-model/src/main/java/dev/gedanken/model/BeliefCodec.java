package dev.gedanken.model;

import dev.gedanken.model.Belief.Part;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.BadInputException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes beliefs to bytes and reads them back, bit for bit.
 *
 * <p>Big-endian: magic {@code GBEL}, format version, number of parts; per part its name (modified UTF-8),
 * rank, extents, and float32 values as raw bits.
 */
public final class BeliefCodec {
    private static final int MAGIC = 0x4742454C;
    private static final int VERSION = 1;
    private static final int MOST_PARTS = 1_000;
    private static final int MOST_RANK = 8;
    private static final long MOST_VALUES = 1L << 28;

    private BeliefCodec() {}

    /** Returns the bytes of a belief. */
    public static byte[] encode(Belief belief) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(VERSION);
            out.writeInt(belief.parts().size());
            for (Part part : belief.parts()) {
                write(out, part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory does not fail.", e);
        }
        return bytes.toByteArray();
    }

    /**
     * Returns the belief that {@link #encode} wrote.
     *
     * @throws BadInputException if the bytes are not such a belief, whole and alone
     */
    public static Belief decode(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            require(in.readInt() == MAGIC, "does not start with GBEL");
            require(in.readInt() == VERSION, "has a format version other than " + VERSION);
            int count = in.readInt();
            require(count >= 0 && count <= MOST_PARTS, "claims " + count + " parts");
            List<Part> parts = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                parts.add(read(in));
            }
            require(in.available() == 0, "goes on after its last part");
            return new Belief(parts);
        } catch (IOException e) {
            throw new BadInputException(
                    "The stored belief ends too early: its file is damaged.", e);
        }
    }

    private static void write(DataOutputStream out, Part part) throws IOException {
        out.writeUTF(part.name());
        long[] shape = part.tensor().shape();
        out.writeInt(shape.length);
        for (long extent : shape) {
            out.writeLong(extent);
        }
        for (int i = 0; i < part.tensor().size(); i++) {
            out.writeInt(Float.floatToRawIntBits(part.tensor().get(i)));
        }
    }

    private static Part read(DataInputStream in) throws IOException {
        String name = in.readUTF();
        int rank = in.readInt();
        require(rank >= 0 && rank <= MOST_RANK, "has a part of rank " + rank);
        long[] shape = new long[rank];
        long size = 1;
        for (int i = 0; i < rank; i++) {
            shape[i] = in.readLong();
            require(shape[i] >= 0 && shape[i] <= MOST_VALUES, "has an extent of " + shape[i]);
            size *= shape[i];
            require(size <= MOST_VALUES, "has a part of " + size + " numbers");
        }
        require(size * Float.BYTES <= in.available(), "ends too early");
        float[] values = new float[(int) size];
        for (int i = 0; i < values.length; i++) {
            values[i] = Float.intBitsToFloat(in.readInt());
        }
        return new Part(name, Tensor.owning(shape, values));
    }

    private static void require(boolean condition, String problem) {
        if (!condition) {
            throw new BadInputException(
                    "The stored belief %s: it is damaged or of another version."
                            .formatted(problem));
        }
    }
}
