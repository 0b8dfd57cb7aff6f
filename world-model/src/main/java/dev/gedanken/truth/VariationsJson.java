package dev.gedanken.truth;

import dev.gedanken.scene.Variation;
import dev.gedanken.scene.VariationValues;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** Writes only the values of a state's variations; the scene knows which variations there are. */
final class VariationsJson {

    private VariationsJson() {}

    /** Returns the module that reads values as those of {@code variations}. */
    static SimpleModule module(List<Variation> variations) {
        return new SimpleModule("variations")
                .addSerializer(VariationValues.class, new Writer())
                .addDeserializer(VariationValues.class, new Reader(variations));
    }

    private static final class Writer extends ValueSerializer<VariationValues> {
        @Override
        public void serialize(
                VariationValues value, JsonGenerator out, SerializationContext context) {
            double[] values = value.values().stream().mapToDouble(Double::doubleValue).toArray();
            out.writeArray(values, 0, values.length);
        }
    }

    private static final class Reader extends ValueDeserializer<VariationValues> {
        private final List<Variation> variations;

        private Reader(List<Variation> variations) {
            this.variations = variations;
        }

        @Override
        public VariationValues deserialize(JsonParser in, DeserializationContext context) {
            double[] values = context.readValue(in, double[].class);
            if (values.length != variations.size()) {
                return context.reportInputMismatch(
                        VariationValues.class,
                        "%d values of variations instead of %d",
                        values.length,
                        variations.size());
            }
            return new VariationValues(variations, Arrays.stream(values).boxed().toList());
        }
    }
}
