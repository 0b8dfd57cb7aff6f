package dev.gedanken.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.model.Belief.Part;
import dev.gedanken.tensor.ContentHash;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.BadInputException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        Belief back = StoredBelief.of(belief).restored();
        assertThat(back).isEqualTo(belief);
        assertThat(back.hash()).isEqualTo(belief.hash());
    }

    @Property
    void everyTypeOfTensorComesBackBitForBit(@ForAll @Size(max = 9_000) List<Byte> numbers) {
        byte[] bytes = new byte[numbers.size()];
        int[] ints = new int[numbers.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = numbers.get(i);
            ints[i] = numbers.get(i) * 0x01020304;
        }
        long[] shape = {bytes.length};
        Belief belief =
                new Belief(
                        List.of(
                                new Part("frames", Tensor.owning(shape, bytes)),
                                new Part("places", Tensor.owning(shape, ints))));
        assertThat(StoredBelief.of(belief).restored()).isEqualTo(belief);
    }

    @Test
    void aNumberThatChangesChangesOneChunkAndTheIdentity() {
        Tensor before = Tensor.owning(new long[] {256, 1024}, new byte[256 * 1024]);
        Belief belief = new Belief(List.of(new Part("bank", before)));
        Belief changed = belief.with("bank", before.with(70_000, 3));

        Set<ContentHash> shared = new HashSet<>(StoredBelief.of(belief).chunks().keySet());
        Set<ContentHash> all = new HashSet<>(StoredBelief.of(changed).chunks().keySet());
        all.removeAll(shared);

        assertThat(all).hasSize(1);
        assertThat(changed.hash()).isNotEqualTo(belief.hash());
    }

    @Property
    void aTruncatedBeliefIsRefusedInASentence(@ForAll @IntRange(max = 40) int length) {
        byte[] whole = BeliefCodec.encode(example()).layout();
        int kept = Math.min(length, whole.length - 1);
        assertThatThrownBy(
                        () -> BeliefCodec.decode(Arrays.copyOf(whole, kept), hash -> new byte[0]))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("stored belief");
    }

    @Test
    void otherBytesAreRefused() {
        assertThatThrownBy(() ->
                        BeliefCodec.decode("not a belief at all".getBytes(), hash -> new byte[0]))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("does not start with GBEL");
    }

    @Test
    void negativeZeroIsNotPositiveZero() {
        assertThat(Tensor.of(new long[] {1}, -0f)).isNotEqualTo(Tensor.of(new long[] {1}, 0f));
    }

    @Test
    void replacingAPartKeepsTheOthersAndTheType() {
        Belief belief = example();
        Belief edited = belief.with("a", Tensor.of(new long[] {2}, 8, 9));
        assertThat(edited.tensor("a").toArray()).containsExactly(8, 9);
        assertThat(edited.tensor("b")).isEqualTo(belief.tensor("b"));
        assertThat(belief.tensor("a").toArray()).containsExactly(1, 2);
        assertThat(belief.bytes()).isEqualTo(12);
        assertThat(belief.with("a", Tensor.of(new long[] {3}, 1, 2, 3)).bytes()).isEqualTo(16);
        assertThatThrownBy(() -> belief.with("a", Tensor.owning(new long[] {2}, new byte[2])))
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
