package dev.gedanken.renderer.space;

import java.util.List;

/**
 * What the device is told of each of many equal things, packed one after another.
 *
 * @param attributes its values, in the order of the vertex shader's inputs
 */
public record InstanceLayout(List<Attribute> attributes) {
    /** How {@link PointCloud#copyTo} writes a point. */
    static final InstanceLayout POINT = of(Attribute.floats(3), Attribute.bytes(4));

    /** How {@link Segments#copyTo} writes a piece of a path. */
    static final InstanceLayout PIECE =
            of(Attribute.floats(3), Attribute.floats(3), Attribute.bytes(4), Attribute.floats(1));

    public InstanceLayout {
        attributes = List.copyOf(attributes);
    }

    /**
     * One value of a thing.
     *
     * @param type of each of its numbers
     * @param numbers how many make it up
     */
    public record Attribute(Type type, int numbers) {

        static Attribute floats(int numbers) {
            return new Attribute(Type.FLOAT, numbers);
        }

        static Attribute bytes(int numbers) {
            return new Attribute(Type.BYTE, numbers);
        }

        /** Returns how many bytes it takes. */
        public int size() {
            return numbers * (type == Type.FLOAT ? Float.BYTES : 1);
        }
    }

    /** What a number is. */
    public enum Type {
        FLOAT,
        /** From 0 to 255, which a shader sees as 0 to 1. */
        BYTE
    }

    /** Returns how many bytes a thing takes. */
    public int stride() {
        return attributes.stream().mapToInt(Attribute::size).sum();
    }

    private static InstanceLayout of(Attribute... attributes) {
        return new InstanceLayout(List.of(attributes));
    }
}
