package dev.gedanken.renderer;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {
    private static final PixelSize SIZE = new PixelSize(7, 5);

    @ParameterizedTest
    @CsvSource({"0, 1, width, 0", "1, -3, height, -3", "16385, 1, width, 16385"})
    void aSizeNamesTheSideThatIsWrong(int width, int height, String side, int value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PixelSize(width, height))
                .withMessage("The %s of an image is from 1 to 16384 pixels, not %d.", side, value);
    }

    @Test
    void aTargetSaysHowManyBytesItLacks() {
        ByteBuffer tooSmall = ByteBuffer.allocateDirect(139);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PixelTarget(SIZE, tooSmall))
                .withMessage("The buffer of the target holds 139 bytes; 7×5 pixels take 140.");
    }

    @Test
    void aTargetMustBeWritable() {
        ByteBuffer readOnly = ByteBuffer.allocateDirect(140).asReadOnlyBuffer();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PixelTarget(SIZE, readOnly))
                .withMessage("The buffer of the target must be writable.");
    }

    @Test
    void aFrameMustLieOutsideTheHeap() {
        ByteBuffer onHeap = ByteBuffer.allocate(140);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SourceFrame(SIZE, onHeap))
                .withMessage("The buffer of the frame must be direct.");
    }

    @Test
    void aScalarMapCountsItsValues() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScalarMap(SIZE, new float[34]))
                .withMessage("A scalar map of 7×5 needs 35 values, not 34.");
    }

    @Test
    void aScalarMapNamesTheCellThatIsNoNumber() {
        float[] values = new float[35];
        values[9] = Float.NaN;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScalarMap(SIZE, values))
                .withMessage(
                        "The scalar map's value in column 2 of row 1 is NaN; all must be finite.");
    }

    @ParameterizedTest
    @ValueSource(floats = {-0.1f, 1.1f, Float.NaN})
    void aHeatMapNamesItsOpacity(float opacity) {
        HeatMap heatMap = HeatMap.of(Pictures.map(1, 1, 0), ColourMap.VIRIDIS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> heatMap.withOpacity(opacity))
                .withMessage("A heat map's opacity is from 0 to 1, not " + opacity + ".");
    }

    @Test
    void aColourLayerNamesItsOpacityAndAGridItsSize() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ColourLayer(Pictures.colours(1, 1, 0), 1.1f))
                .withMessageContaining("The opacity of a colour layer");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ColourGrid(new PixelSize(2, 2), new int[3]))
                .withMessageContaining("needs 4 colours, not 3");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "NaN, 1", "0, Infinity"})
    void aHeatMapNamesItsBounds(float low, float high) {
        HeatMap heatMap = HeatMap.of(Pictures.map(1, 1, 0), ColourMap.MAGMA);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> heatMap.between(low, high))
                .withMessage(
                        "A heat map needs finite bounds, low below high, not %s and %s.",
                        low, high);
    }
}
