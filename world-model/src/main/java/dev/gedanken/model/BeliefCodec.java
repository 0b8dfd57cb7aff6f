package dev.gedanken.model;

import dev.gedanken.model.Belief.Part;
import dev.gedanken.tensor.ContentHash;
import dev.gedanken.tensor.ElementType;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Cuts beliefs into content-addressed chunks and puts them together again, bit for bit.
 *
 * <p>Every part is cut into chunks of {@value #CHUNK_BYTES} bytes. A belief's <em>layout</em> lists
 * its parts and the SHA-256 of every chunk, so that a chunk that does not change from step to step
 * is stored only once. The SHA-256 of the layout is the belief's identity.
 *
 * <p>A layout is big-endian: magic {@code GBEL}, format version 2, number of parts; per part its
 * name (modified UTF-8), element type, rank, dimensions, and the hashes of its chunks.
 */
public final class BeliefCodec {
    /** Size of every chunk but the last of a part, in bytes. */
    public static final int CHUNK_BYTES = 4_096;

    private static final int MAGIC = 0x4742454C;
    private static final int VERSION = 2;
    private static final int MOST_PARTS = 1_000;
    private static final int MOST_RANK = 8;
    private static final long MOST_VALUES = 1L << 28;

    private BeliefCodec() {}

    /**
     * A run of a part's bytes.
     *
     * @param hash its identity
     * @param bytes its content; do not change it
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Chunk(ContentHash hash, byte[] bytes) {}

    /**
     * A belief in chunks.
     *
     * @param layout describes how the chunks fit together; do not change it
     * @param chunks in the order of the layout; the same chunk may occur repeatedly
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Encoded(byte[] layout, List<Chunk> chunks) {

        /** Returns the belief's identity. */
        public ContentHash hash() {
            return ContentHash.ofContent(layout);
        }
    }

    /** Returns a belief in chunks. */
    public static Encoded encode(Belief belief) {
        List<Chunk> chunks = new ArrayList<>();
        ByteArrayOutputStream layout = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(layout)) {
            out.writeInt(MAGIC);
            out.writeInt(VERSION);
            out.writeInt(belief.parts().size());
            for (Part part : belief.parts()) {
                write(out, part, chunks);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory does not fail.", e);
        }
        return new Encoded(layout.toByteArray(), List.copyOf(chunks));
    }

    private static void write(DataOutputStream out, Part part, List<Chunk> chunks)
            throws IOException {
        Tensor tensor = part.tensor();
        out.writeUTF(part.name());
        out.writeByte(tensor.type().ordinal());
        long[] shape = tensor.shape();
        out.writeByte(shape.length);
        for (long extent : shape) {
            out.writeLong(extent);
        }
        List<Chunk> own = chunks(tensor);
        for (Chunk chunk : own) {
            out.write(chunk.hash().bytes());
        }
        chunks.addAll(own);
    }

    /** Returns the chunks of a tensor, in order. */
    public static List<Chunk> chunks(Tensor tensor) {
        byte[] content = tensor.encode();
        List<Chunk> chunks = new ArrayList<>();
        for (int from = 0; from < content.length; from += CHUNK_BYTES) {
            byte[] bytes =
                    Arrays.copyOfRange(content, from, Math.min(content.length, from + CHUNK_BYTES));
            chunks.add(new Chunk(ContentHash.ofContent(bytes), bytes));
        }
        return chunks;
    }

    /**
     * Returns the belief that {@link #encode} cut into chunks.
     *
     * @param chunks returns the bytes of a chunk
     * @throws BadInputException if the layout is invalid, or a chunk does not match its hash
     */
    public static Belief decode(byte[] layout, Function<ContentHash, byte[]> chunks) {
        return decode(layout, (hash, length) -> chunks.apply(hash));
    }

    /** Returns the bytes of a chunk whose length is known. */
    @FunctionalInterface
    private interface ChunkReader {
        byte[] read(ContentHash hash, int length);
    }

    private static Belief decode(byte[] layout, ChunkReader chunks) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(layout))) {
            require(in.readInt() == MAGIC, "worldmodel.belief.magic");
            require(in.readInt() == VERSION, "worldmodel.belief.version", VERSION);
            int count = in.readInt();
            require(count >= 0 && count <= MOST_PARTS, "worldmodel.belief.parts", count);
            List<Part> parts = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                parts.add(read(in, chunks));
            }
            require(in.available() == 0, "worldmodel.belief.rest");
            return belief(parts);
        } catch (IOException e) {
            throw BadInputException.of(e, "worldmodel.belief.short");
        }
    }

    private static Part read(DataInputStream in, ChunkReader chunks) throws IOException {
        String name = in.readUTF();
        int type = in.readUnsignedByte();
        require(type < ElementType.values().length, "worldmodel.belief.type");
        ElementType element = ElementType.values()[type];
        int rank = in.readUnsignedByte();
        long[] shape = shape(in, rank);
        long size = Arrays.stream(shape).reduce(1, (a, b) -> a * b) * element.bytes();
        long count = (size + CHUNK_BYTES - 1) / CHUNK_BYTES;
        require(count * ContentHash.BYTES <= in.available(), "worldmodel.belief.early");
        byte[] content = new byte[Math.toIntExact(size)];
        for (int from = 0; from < content.length; from += CHUNK_BYTES) {
            int length = Math.min(CHUNK_BYTES, content.length - from);
            byte[] bytes = chunks.read(ContentHash.of(in.readNBytes(ContentHash.BYTES)), length);
            require(bytes.length == length, "worldmodel.belief.chunk");
            System.arraycopy(bytes, 0, content, from, length);
        }
        return new Part(name, Tensor.decode(element, shape, content));
    }

    /**
     * Returns the hashes of the chunks that a layout needs, in order.
     *
     * @throws BadInputException if the layout is invalid
     */
    public static List<ContentHash> chunkHashes(byte[] layout) {
        List<ContentHash> hashes = new ArrayList<>();
        decode(
                layout,
                (hash, length) -> {
                    hashes.add(hash);
                    return new byte[length];
                });
        return List.copyOf(hashes);
    }

    /**
     * Returns a belief that version 1 stored as one run of bytes, all float32.
     *
     * @throws BadInputException if the bytes are not exactly one such belief
     */
    public static Belief decodeVersion1(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            require(in.readInt() == MAGIC, "worldmodel.belief.magic");
            require(in.readInt() == 1, "worldmodel.belief.version", 1);
            int count = in.readInt();
            require(count >= 0 && count <= MOST_PARTS, "worldmodel.belief.parts", count);
            List<Part> parts = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                String name = in.readUTF();
                long[] shape = shape(in, in.readInt());
                long size = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
                require(size * Float.BYTES <= in.available(), "worldmodel.belief.early");
                float[] values = new float[(int) size];
                for (int k = 0; k < values.length; k++) {
                    values[k] = Float.intBitsToFloat(in.readInt());
                }
                parts.add(new Part(name, Tensor.owning(shape, values)));
            }
            require(in.available() == 0, "worldmodel.belief.rest");
            return belief(parts);
        } catch (IOException e) {
            throw BadInputException.of(e, "worldmodel.belief.short");
        }
    }

    private static long[] shape(DataInputStream in, int rank) throws IOException {
        require(rank >= 0 && rank <= MOST_RANK, "worldmodel.belief.rank", rank);
        long[] shape = new long[rank];
        long size = 1;
        for (int i = 0; i < rank; i++) {
            shape[i] = in.readLong();
            require(shape[i] >= 0 && shape[i] <= MOST_VALUES, "worldmodel.belief.extent", shape[i]);
            size *= shape[i];
            require(size <= MOST_VALUES, "worldmodel.belief.size", size);
        }
        return shape;
    }

    private static Belief belief(List<Part> parts) {
        long distinct = parts.stream().map(Part::name).distinct().count();
        require(distinct == parts.size(), "worldmodel.belief.names");
        return new Belief(parts);
    }

    private static void require(boolean condition, String problem, Object... arguments) {
        if (!condition) {
            throw BadInputException.of("worldmodel.belief.damaged", Message.of(problem, arguments));
        }
    }
}
