package dev.gedanken.data.hdf5;

import io.jhdf.exceptions.HdfException;
import io.jhdf.storage.HdfBackingStorage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Goes through the messages of an object header of either version and its continuations, without asking what the messages
 * mean (HDF5 File Format Specification, IV.A.1). The library reads a header only if it knows every message in it.
 */
final class HeaderBlocks {
    private static final int MOST_BLOCKS = 256;
    private static final int MOST_BLOCK_BYTES = 1 << 24;
    private static final int SIGNATURE_BYTES = 4;
    private static final int CHECKSUM_BYTES = 4;
    private static final int CONTINUATION = 16;
    private static final int LAYOUT = 8;
    private static final int V1_PREFIX = 16;

    /**
     * Some messages that follow each other.
     *
     * @param start address of the first
     * @param length of all, in bytes
     * @param checkedFrom address from which on a checksum is formed, which follows the messages; -1 if there is none
     */
    record Block(long start, int length, long checkedFrom) {}

    /**
     * The message that says where a dataset's elements are.
     *
     * @param address of its content
     * @param content the content
     * @param block where it lies
     */
    record Layout(long address, ByteBuffer content, Block block) {}

    private final HdfBackingStorage storage;
    private final Deque<Block> blocks = new ArrayDeque<>();
    private boolean isFirstVersion;
    private int extraBytes;

    private HeaderBlocks(HdfBackingStorage storage) {
        this.storage = storage;
    }

    /** Returns the layout message of the header at an address; nothing if it has none, as a group. */
    static Optional<Layout> layout(HdfBackingStorage storage, long header) {
        HeaderBlocks blocks = new HeaderBlocks(storage);
        blocks.begin(header);
        return blocks.find();
    }

    private void begin(long header) {
        ByteBuffer prefix = bytes(header, 12);
        if (prefix.get(0) == 1) {
            isFirstVersion = true;
            blocks.add(new Block(header + V1_PREFIX, checked(prefix.getInt(8) & 0xFFFFFFFFL), -1));
            return;
        }
        checkSignature(prefix, "OHDR");
        int flags = prefix.get(5);
        extraBytes = (flags & 4) == 0 ? 0 : 2;
        int times = (flags & 32) == 0 ? 0 : 16;
        int phases = (flags & 16) == 0 ? 0 : 4;
        int sizeBytes = 1 << (flags & 3);
        long sizeAt = header + 6 + times + phases;
        long size = number(bytes(sizeAt, sizeBytes), sizeBytes);
        blocks.add(new Block(sizeAt + sizeBytes, checked(size), header));
    }

    private Optional<Layout> find() {
        for (int count = 0; !blocks.isEmpty(); count++) {
            if (count == MOST_BLOCKS) {
                throw new HdfException("An object header has too many continuations");
            }
            Block block = blocks.remove();
            Optional<Layout> found = find(block);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Layout> find(Block block) {
        ByteBuffer messages = bytes(block.start(), block.length());
        int prefix = isFirstVersion ? 8 : 4 + extraBytes;
        while (messages.remaining() >= prefix) {
            int type = isFirstVersion ? messages.getShort() & 0xFFFF : messages.get() & 0xFF;
            int size = messages.getShort() & 0xFFFF;
            messages.position(messages.position() + prefix - (isFirstVersion ? 4 : 3));
            if (size > messages.remaining()) {
                throw new HdfException("A message of an object header is too long");
            }
            ByteBuffer content = messages.slice(messages.position(), size).order(messages.order());
            if (type == LAYOUT) {
                return Optional.of(new Layout(block.start() + messages.position(), content, block));
            }
            if (type == CONTINUATION) {
                follow(content);
            }
            messages.position(messages.position() + size);
        }
        return Optional.empty();
    }

    private void follow(ByteBuffer continuation) {
        long address = number(continuation, storage.getSizeOfOffsets());
        long length = number(continuation, storage.getSizeOfLengths());
        if (isFirstVersion) {
            blocks.add(new Block(address, checked(length), -1));
            return;
        }
        checkSignature(bytes(address, SIGNATURE_BYTES), "OCHK");
        blocks.add(
                new Block(
                        address + SIGNATURE_BYTES,
                        checked(length - SIGNATURE_BYTES - CHECKSUM_BYTES),
                        address));
    }

    private static void checkSignature(ByteBuffer bytes, String signature) {
        byte[] found = new byte[SIGNATURE_BYTES];
        bytes.get(0, found);
        if (!signature.equals(new String(found, StandardCharsets.ISO_8859_1))) {
            throw new HdfException("An object header lacks " + signature);
        }
    }

    private static int checked(long length) {
        if (length < 0 || length > MOST_BLOCK_BYTES) {
            throw new HdfException("An object header claims " + length + " bytes");
        }
        return (int) length;
    }

    private ByteBuffer bytes(long address, int length) {
        return bytes(storage, address, length);
    }

    /** Returns bytes that the file has; nothing is taken for what it only claims to have. */
    static ByteBuffer bytes(HdfBackingStorage storage, long address, int length) {
        long size = storage.size() - storage.getUserBlockSize();
        if (address < 0 || length < 0 || address > size - length) {
            throw new HdfException("The file ends before " + length + " bytes at " + address);
        }
        return storage.readBufferFromAddress(address, length);
    }

    /** Returns the next whole number of so many bytes, the lowest first. */
    static long number(ByteBuffer buffer, int bytes) {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= (buffer.get() & 0xFFL) << Byte.SIZE * i;
        }
        return value;
    }
}
