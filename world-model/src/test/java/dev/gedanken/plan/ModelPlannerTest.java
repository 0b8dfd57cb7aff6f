package dev.gedanken.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.contract.OddModel;
import dev.gedanken.model.WorldModel;
import dev.gedanken.play.Acting;
import dev.gedanken.play.Actor;
import dev.gedanken.play.GreyModel;
import dev.gedanken.play.Planner;
import dev.gedanken.play.PlaySource;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.truth.SceneWorld;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Input;
import dev.gedanken.world.InputSpace;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ModelPlannerTest {
    private static final BricksScene BRICKS = new BricksScene();
    private static final Actor SHOOTING = new Actor.Planning("shooting");
    private static final List<Planner> PLANNERS = ModelPlanner.all();

    static List<Arguments> plannersAndSpaces() {
        return PLANNERS.stream()
                .flatMap(planner ->
                        Stream.of(OddModel.VECTOR, OddModel.CODES)
                                .map(space -> Arguments.of(planner.name(), space)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("plannersAndSpaces")
    void earnsMoreThanIdlingAndThanChance(String planner, InputSpace inputs) {
        Player player = Player.alone(new OddModel(inputs), OddModel.starts());
        Acting acting = new Acting(player, PLANNERS);

        double planned =
                earned(
                        player,
                        state -> acting.choose(new Actor.Planning(planner), state, inputs.idle()));
        double idle = earned(player, state -> inputs.idle());
        double chance = earned(player, state -> inputs.sample(state.luck().onStream(9)));

        assertThat(planned).isGreaterThan(idle + 1).isGreaterThan(chance + 1);
    }

    private static double earned(Player player, Function<PlayState, Input> actor) {
        PlayState state = player.start(5, PlaySource.MODEL);
        double earned = 0;
        for (int step = 0; step < 30; step++) {
            state = player.step(state, actor.apply(state));
            earned += state.moment().readings().reward().orElseThrow();
        }
        return earned;
    }

    @Test
    void theSameMomentGivesTheSameInput() {
        Player player = Player.alone(new OddModel(OddModel.VECTOR), OddModel.starts());
        Acting acting = new Acting(player, PLANNERS);
        PlayState state = player.start(5, PlaySource.MODEL);

        assertThat(acting.choose(SHOOTING, state, OddModel.VECTOR.idle()))
                .isEqualTo(acting.choose(SHOOTING, state, OddModel.VECTOR.idle()));
    }

    @Test
    void aModelThatForecastsNoRewardIsNotPlannedWith() {
        WorldModel grey = new GreyModel(BRICKS.actions(), 1);
        Player player = Player.beside(grey, new SceneWorld(BRICKS));
        Acting acting = new Acting(player, PLANNERS);

        assertThat(acting.available()).doesNotContain(SHOOTING);
        assertThatThrownBy(() -> acting.check(SHOOTING))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("cannot plan with the model of");
    }
}
