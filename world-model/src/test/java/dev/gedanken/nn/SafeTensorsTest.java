package dev.gedanken.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.BadInputException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTensorsTest {
    private static final String A =
            "\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}";

    private static byte[] file(long headerLength, String header, int dataBytes) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Long.BYTES + text.length + dataBytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(headerLength)
                .put(text)
                .array();
    }

    private static byte[] file(String header, int dataBytes) {
        return file(header.length(), header, dataBytes);
    }

    private static void assertRefused(byte[] bytes, String reason) {
        assertThatThrownBy(() -> SafeTensors.decode(bytes, "w.safetensors"))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith("w.safetensors cannot be read (")
                .hasMessageContaining(reason);
    }

    @Test
    void whatWasWrittenIsReadBack() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("b", Tensor.of(new long[] {2, 2}, 1, -2, 3.5f, 1e-38f));
        tensors.put("a", Tensor.of(new long[] {3}, 0, -0f, Float.MAX_VALUE));

        assertThat(SafeTensors.decode(SafeTensors.encode(tensors), "memory")).isEqualTo(tensors);
    }

    @Test
    void halfPrecisionIsReadExactly() {
        byte[] bytes =
                file(
                        "{\"h\":{\"dtype\":\"F16\",\"shape\":[1],\"data_offsets\":[0,2]},"
                                + "\"b\":{\"dtype\":\"BF16\",\"shape\":[],\"data_offsets\":[2,4]}}",
                        4);
        ByteBuffer data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        data.putShort(bytes.length - 4, Float.floatToFloat16(-1.5f));
        data.putShort(bytes.length - 2, (short) (Float.floatToIntBits(3) >> 16));

        Map<String, Tensor> tensors = SafeTensors.decode(bytes, "memory");

        assertThat(tensors).containsEntry("h", Tensor.of(new long[] {1}, -1.5f));
        assertThat(tensors).containsEntry("b", Tensor.of(new long[0], 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"F64", "I64", "BOOL", "F8_E4M3", "f32", ""})
    void otherTypesAreNamedAndRefused(String type) {
        assertRefused(file("{" + A.replace("F32", type) + "}", 8), "of type '" + type + "'");
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 3, 61, 1 << 30, Integer.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE})
    void aHeaderThatIsLongerThanTheFileIsRefused(long length) {
        assertRefused(file(length, "{}", 0), "its header");
    }

    @Test
    void filesThatAreTooShortForAHeaderAreRefused() {
        for (int size = 0; size < Long.BYTES; size++) {
            assertRefused(new byte[size], "its header has -1 bytes where 0 are possible");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[2];[0,4]",
                "[2];[4,8]",
                "[2];[0,9]",
                "[3];[0,8]",
                "[2];[8,0]",
                "[2];[-8,0]",
                "[2];[0,8,8]",
                "[2];[0]",
                "[2];8",
                "[-2];[0,8]",
                "[2.0];[0,8]",
                "[\"2\"];[0,8]",
                "2;[0,8]",
                "[4294967296,4294967296];[0,0]",
                "[2];[9223372036854775807,8]",
                "[2];[0,1e400]",
                "[null];[0,8]",
                "[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,2];[0,8]"
            })
    void shapesThatDoNotFitTheirPlaceAreRefused(String shape, String offsets) {
        String header =
                "{\"a\":{\"dtype\":\"F32\",\"shape\":%s,\"data_offsets\":%s}}"
                        .formatted(shape, offsets);
        assertRefused(file(header, 8), "tensor 'a'");
    }

    @Test
    void gapsOverlapsAndTrailingBytesAreRefused() {
        String second = ",\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[%d,%d]}}";

        assertRefused(file("{" + A + second.formatted(12, 16), 16), "tensor 'b' does not begin");
        assertRefused(file("{" + A + second.formatted(4, 8), 8), "tensor 'b' does not begin");
        assertRefused(file("{" + A + second.formatted(8, 12), 16), "its tensors end at byte");
        assertRefused(file("{" + A + second.formatted(8, 12), 8), "its tensors end at byte");
        assertThat(SafeTensors.decode(file("{" + A + second.formatted(8, 12), 12), "w")).hasSize(2);
    }

    @Test
    void aNameThatComesTwiceIsRefused() {
        assertRefused(file("{" + A + "," + A + "}", 8), "not a JSON object of tensors");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{}{}", "{\"a\":1", "\"a\""})
    void aHeaderThatIsNoObjectIsRefused(String header) {
        assertRefused(file(header, 0), "not a JSON object of tensors");
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void valuesThatAreNoNumbersAreRefused(float value) {
        Map<String, Tensor> tensors = Map.of("a", Tensor.of(new long[] {2}, 1, value));
        assertRefused(SafeTensors.encode(tensors), "tensor 'a' holds values that are not numbers");
    }
}
