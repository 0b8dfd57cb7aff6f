package dev.gedanken.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.model.KnobValues;
import dev.gedanken.play.Actor;
import dev.gedanken.play.PlaySource;
import dev.gedanken.play.StepSettings;
import dev.gedanken.rollout.Node.Result;
import dev.gedanken.tensor.ContentHash;
import dev.gedanken.world.ActionVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NodeListTest {

    @Property(tries = 20)
    void givesBackTheNodesThatWereAdded(
            @ForAll long seed, @ForAll @IntRange(max = 3_000) int size) {
        Random random = new Random(seed);
        List<Node> expected = new ArrayList<>();
        NodeList nodes = new NodeList();
        for (int id = 0; id < size; id++) {
            Node node = node(id, random);
            expected.add(node);
            nodes.add(node);
        }

        assertThat(nodes).isEqualTo(expected);
    }

    private static Node node(int id, Random random) {
        Cause cause =
                switch (random.nextInt(3)) {
                    case 0 -> new Cause.Start(random.nextLong());
                    case 1 -> new Cause.FactorSet("ball.x", random.nextDouble());
                    default ->
                            new Cause.Step(
                                    new ActionVector(List.of((float) random.nextInt(4))),
                                    new Actor.Person());
                };
        return new Node(
                id,
                random.nextInt(id + 1) - 1,
                random.nextInt(5),
                random.nextInt(),
                random.nextLong(),
                cause,
                new StepSettings(PlaySource.MODEL, KnobValues.NONE, random.nextInt(3)),
                new Result(hash(random), hash(random), hash(random), random.nextFloat()));
    }

    private static Optional<ContentHash> hash(Random random) {
        return random.nextInt(4) == 0
                ? Optional.empty()
                : Optional.of(
                        new ContentHash(
                                random.nextLong(),
                                random.nextLong(),
                                random.nextLong(),
                                random.nextLong()));
    }

    @Test
    void takesNodesInTheirOrderOnly() {
        NodeList nodes = new NodeList();

        assertThatThrownBy(() -> nodes.add(node(3, new Random(1))))
                .hasMessage("The next node has id 0, not 3.");
        assertThatThrownBy(() -> nodes.get(0)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
