package dev.gedanken.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class KeyScriptTest {
    private static final ActionSpace SPACE =
            ActionSpace.startingWith("noop").and("left", "LEFT").and("right", "RIGHT").build();

    @Test
    void aLineIsAStepAndRepeatsMultiplyIt() {
        List<Input> actions = KeyScript.parse("left x3\n\nnoop # wait\nright\n", SPACE, "s");
        assertThat(actions)
                .extracting(Input::toString)
                .containsExactly("left", "left", "left", "noop", "right");
    }

    @Property
    void whatWasWrittenLineByLineIsReadBack(
            @ForAll @Size(max = 40) List<@IntRange(max = 2) Integer> indices) {
        String text =
                indices.stream().map(i -> SPACE.get(i).name()).collect(Collectors.joining("\n"));
        assertThat(KeyScript.parse(text, SPACE, "s"))
                .extracting(input -> ((Action) input).index())
                .isEqualTo(indices);
    }

    @Test
    void anUnknownActionIsNamedWithItsLineAndTheKnownOnes() {
        assertThatThrownBy(() -> KeyScript.parse("left\njump x2", SPACE, "keys.txt"))
                .isInstanceOf(BadInputException.class)
                .hasMessage(
                        "keys.txt, line 2: Unknown action 'jump': the actions are noop, left, right.");
    }

    @Test
    void aMalformedLineIsQuotedWithItsNumber() {
        assertThatThrownBy(() -> KeyScript.parse("left 3", SPACE, "keys.txt"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("keys.txt, line 1: 'left 3'");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> KeyScript.read(Path.of("no-such-file.txt"), SPACE))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("no-such-file.txt");
    }
}
