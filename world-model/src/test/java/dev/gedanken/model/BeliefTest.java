package dev.gedanken.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.model.Belief.Part;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.BadInputException;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BeliefTest {

    @Property
    void aBeliefComesBackBitForBit(@ForAll @Size(min = 6, max = 6) List<Integer> bits) {
        float[] values = new float[6];
        for (int i = 0; i < values.length; i++) {
            values[i] = Float.intBitsToFloat(bits.get(i));
        }
        Belief belief =
                new Belief(
                        List.of(
                                new Part("hidden", Tensor.of(new long[] {2, 3}, values)),
                                new Part("none", Tensor.of(new long[] {0}))));
        Belief back = BeliefCodec.decode(BeliefCodec.encode(belief));
        assertThat(back).isEqualTo(belief);
        assertThat(BeliefCodec.encode(back)).isEqualTo(BeliefCodec.encode(belief));
    }

    @Property
    void aTruncatedBeliefIsRefusedInASentence(@ForAll @IntRange(max = 40) int length) {
        byte[] whole = BeliefCodec.encode(example());
        int kept = Math.min(length, whole.length - 1);
        assertThatThrownBy(() -> BeliefCodec.decode(Arrays.copyOf(whole, kept)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("stored belief");
    }

    @Test
    void otherBytesAreRefused() {
        assertThatThrownBy(() -> BeliefCodec.decode("not a belief at all".getBytes()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("does not start with GBEL");
    }

    @Test
    void negativeZeroIsNotPositiveZero() {
        assertThat(Tensor.of(new long[] {1}, -0f)).isNotEqualTo(Tensor.of(new long[] {1}, 0f));
    }

    @Test
    void replacingAPartKeepsTheOthersAndTheShape() {
        Belief belief = example();
        Belief edited = belief.with("a", Tensor.of(new long[] {2}, 8, 9));
        assertThat(edited.tensor("a").toArray()).containsExactly(8, 9);
        assertThat(edited.tensor("b")).isEqualTo(belief.tensor("b"));
        assertThat(belief.tensor("a").toArray()).containsExactly(1, 2);
        assertThat(belief.bytes()).isEqualTo(12);
        assertThatThrownBy(() -> belief.with("a", Tensor.of(new long[] {1}, 8)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> belief.tensor("c"))
                .hasMessage("The belief has no part 'c': it has a, b.");
    }

    private static Belief example() {
        return new Belief(
                List.of(
                        new Part("a", Tensor.of(new long[] {2}, 1, 2)),
                        new Part("b", Tensor.of(new long[] {1}, 3))));
    }
}
