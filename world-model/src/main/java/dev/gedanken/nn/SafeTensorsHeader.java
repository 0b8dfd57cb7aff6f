package dev.gedanken.nn;

import dev.gedanken.world.Message;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The header of a safetensors file, checked against the file: tensors are contiguous, without gaps
 * or overlaps, and fill the rest of the file.
 *
 * @param entries in the header's order
 */
record SafeTensorsHeader(List<Entry> entries) {
    private static final int LENGTH_BYTES = Long.BYTES;
    private static final int MOST_BYTES = 8 << 20;
    private static final int MOST_AXES = 16;
    private static final String METADATA = "__metadata__";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    SafeTensorsHeader {
        entries = List.copyOf(entries);
    }

    /**
     * The location of a tensor.
     *
     * @param begin its first byte in the file
     * @param end the byte after its last
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Entry(String name, StoredType type, long[] shape, int begin, int end) {
        int size() {
            return (end - begin) / type.bytes();
        }
    }

    /**
     * Reads the header.
     *
     * @param file the whole file, little-endian
     * @throws BadTensorsException if it is damaged or does not fit the file
     */
    static SafeTensorsHeader read(ByteBuffer file) {
        int length = length(file);
        JsonNode json = json(file, length);
        List<Entry> entries = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : json.properties()) {
            if (!property.getKey().equals(METADATA)) {
                entries.add(entry(property.getKey(), property.getValue(), LENGTH_BYTES + length));
            }
        }
        requireFull(entries, LENGTH_BYTES + length, file.capacity());
        return new SafeTensorsHeader(entries);
    }

    private static int length(ByteBuffer file) {
        long room = Math.min(MOST_BYTES, file.capacity() - LENGTH_BYTES);
        long length = room < 0 ? -1 : file.getLong(0);
        if (length < 0 || length > room) {
            throw new BadTensorsException(
                    Message.of("worldmodel.tensors.header", length, Math.max(0, room)));
        }
        return (int) length;
    }

    private static JsonNode json(ByteBuffer file, int length) {
        try {
            JsonNode json = JSON.readTree(file.array(), LENGTH_BYTES, length);
            if (json.isObject()) {
                return json;
            }
            throw new BadTensorsException(Message.of("worldmodel.tensors.json"));
        } catch (JacksonException e) {
            throw new BadTensorsException(Message.of("worldmodel.tensors.json"), e);
        }
    }

    private static Entry entry(String name, JsonNode json, int dataBegin) {
        StoredType type = type(name, json.path("dtype").asString(""));
        long[] shape = shape(name, json.path("shape"));
        JsonNode offsets = json.path("data_offsets");
        long begin = whole(name, offsets.path(0));
        long end = whole(name, offsets.path(1));
        boolean isOfItsSize =
                offsets.size() == 2 && begin <= end && end - begin == bytes(name, type, shape);
        if (!isOfItsSize || end > Integer.MAX_VALUE - dataBegin) {
            throw new BadTensorsException(Message.of("worldmodel.tensors.size", name));
        }
        return new Entry(name, type, shape, dataBegin + (int) begin, dataBegin + (int) end);
    }

    private static StoredType type(String name, String type) {
        return StoredType.named(type)
                .orElseThrow(() ->
                        new BadTensorsException(
                                Message.of(
                                        "worldmodel.tensors.type",
                                        name,
                                        type,
                                        String.join(", ", StoredType.names()))));
    }

    private static long[] shape(String name, JsonNode json) {
        if (!json.isArray() || json.size() > MOST_AXES) {
            throw new BadTensorsException(Message.of("worldmodel.tensors.size", name));
        }
        long[] shape = new long[json.size()];
        for (int axis = 0; axis < shape.length; axis++) {
            shape[axis] = whole(name, json.get(axis));
        }
        return shape;
    }

    private static long bytes(String name, StoredType type, long[] shape) {
        try {
            long product = type.bytes();
            for (long extent : shape) {
                product = Math.multiplyExact(product, extent);
            }
            return product;
        } catch (ArithmeticException e) {
            throw new BadTensorsException(Message.of("worldmodel.tensors.size", name), e);
        }
    }

    private static long whole(String name, JsonNode json) {
        if (json.isIntegralNumber() && json.canConvertToLong() && json.longValue() >= 0) {
            return json.longValue();
        }
        throw new BadTensorsException(Message.of("worldmodel.tensors.size", name));
    }

    private static void requireFull(List<Entry> entries, int dataBegin, int fileEnd) {
        int at = dataBegin;
        for (Entry entry :
                entries.stream()
                        .sorted(Comparator.comparingInt(Entry::begin).thenComparing(Entry::end))
                        .toList()) {
            if (entry.begin() != at) {
                throw new BadTensorsException(Message.of("worldmodel.tensors.place", entry.name()));
            }
            at = entry.end();
        }
        if (at != fileEnd) {
            throw new BadTensorsException(Message.of("worldmodel.tensors.end", at, fileEnd));
        }
    }
}
