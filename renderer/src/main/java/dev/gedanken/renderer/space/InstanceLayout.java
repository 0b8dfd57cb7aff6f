package dev.gedanken.renderer.space;

import java.util.List;

/**
 * The layout of an instance's data on the device, packed without gaps.
 *
 * @param attributes its values, in the order of the vertex shader's inputs
 */
public record InstanceLayout(List<Attribute> attributes) {
    /** The layout in which {@link PointCloud#copyTo} writes a point. */
    static final InstanceLayout POINT = of(Attribute.floats(3), Attribute.bytes(4));

    /** The layout in which {@link Segments#copyTo} writes a piece of a path. */
    static final InstanceLayout PIECE =
            of(Attribute.floats(3), Attribute.floats(3), Attribute.bytes(4), Attribute.floats(1));

    public InstanceLayout {
        attributes = List.copyOf(attributes);
    }

    /**
     * One value of an instance.
     *
     * @param type of each of its numbers
     * @param numbers how many numbers it has
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

    /** The type of a number. */
    public enum Type {
        FLOAT,
        /** From 0 to 255, which a shader sees as 0 to 1. */
        BYTE
    }

    /** Returns how many bytes an instance takes. */
    public int stride() {
        return attributes.stream().mapToInt(Attribute::size).sum();
    }

    private static InstanceLayout of(Attribute... attributes) {
        return new InstanceLayout(List.of(attributes));
    }
}
