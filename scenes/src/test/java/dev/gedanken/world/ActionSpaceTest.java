package dev.gedanken.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ActionSpaceTest {

    @Test
    void indexZeroIsTheActionWithoutAKey() {
        ActionSpace space = ActionSpace.startingWith("noop").and("jump", "SPACE").build();
        assertThat(space.idle().name()).isEqualTo("noop");
        assertThat(space.named("jump").keys()).containsExactly("SPACE");
        assertThat(space.size()).isEqualTo(2);
    }

    @Test
    void actionsMustStandAtTheirIndex() {
        List<Action> wrong = List.of(new Action(1, "noop", List.of()));
        assertThatThrownBy(() -> new ActionSpace(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has index 1 but stands at 0");
    }
}
