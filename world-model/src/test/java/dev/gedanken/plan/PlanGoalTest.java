package dev.gedanken.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.model.Belief;
import dev.gedanken.model.WorldModel;
import dev.gedanken.play.GreyModel;
import dev.gedanken.play.PlaySource;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.policy.CorridorModel;
import dev.gedanken.projection.LinearProbe;
import dev.gedanken.projection.ReferenceSet;
import dev.gedanken.projection.ReferenceSet.Point;
import dev.gedanken.scene.Factor;
import dev.gedanken.scene.FactorValue;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PlanGoalTest {
    private static final Noise LUCK = Noise.at(3, 0);
    private static final SamplingPlanner PLANNER =
            new SamplingPlanner(new PlanMethod.CrossEntropy(0.1), new PlanSettings(48, 3, 6, 4, 1));

    /** Its features are 1 at the walker's place and 0 elsewhere, so a linear probe reads it exactly. */
    private static LinearProbe placeProbe() {
        Factor place = new Factor("walker.x", "px", 0, CorridorModel.PLACES - 1);
        CorridorModel model = new CorridorModel();
        List<Point> points = new ArrayList<>();
        for (int episode = 0; episode < 10; episode++) {
            for (int at = 0; at < CorridorModel.PLACES; at++) {
                points.add(
                        new Point(
                                episode,
                                model.features(List.of(CorridorModel.at(at))).getFirst(),
                                List.of(new FactorValue(place, at))));
            }
        }
        return LinearProbe.fit(new ReferenceSet(points));
    }

    private static Belief endOf(PlanGoal goal, int from) {
        CorridorModel model = new CorridorModel();
        PlanSearch<Belief> search =
                PLANNER.begin(
                        new ModelDynamics(model),
                        goal.objective(model),
                        CorridorModel.at(from),
                        CorridorModel.ACTIONS,
                        Optional.empty(),
                        LUCK);
        while (!search.isDone()) {
            search.advance();
        }
        return search.found().ends(PLANNER.settings().iterations() - 1).getFirst();
    }

    @Test
    void anEstimatedFactorIsBroughtToItsValueInBothDirections() {
        LinearProbe probe = placeProbe();

        assertThat(endOf(towards("walker.x", 3, probe), 1)).isEqualTo(CorridorModel.at(3));
        assertThat(endOf(towards("walker.x", 1, probe), 4)).isEqualTo(CorridorModel.at(1));
    }

    private static PlanGoal towards(String factor, double value, LinearProbe probe) {
        return new PlanGoal.Estimated(
                FactorGoal.of(new TreeMap<>(Map.of(factor, value)), probe.factors()), 0, probe);
    }

    @Test
    void aFactorThatTheProbeDoesNotReadIsNoGoal() {
        assertThat(towards("lamp.x", 1, placeProbe()).isPossibleWith(new CorridorModel()))
                .isFalse();
    }

    @Test
    void aPlanLeadsToTheLookOfAFrame() {
        BricksScene scene = new BricksScene();
        Player player = GreyModel.beside(scene, 0);
        PlayState start = player.start(5, PlaySource.MODEL);
        PlayState later = start;
        for (int step = 0; step < 4; step++) {
            later = player.step(later, scene.actions().enumerated().get(step % 2 + 1));
        }
        Frame wanted = later.dreamed().orElseThrow();
        PlanGoal goal = new PlanGoal.Appearance(wanted);
        assertThat(goal.isPossibleWith(player.model())).isTrue();

        PlanSearch<Belief> search =
                PLANNER.begin(
                        new ModelDynamics(player.model()),
                        goal.objective(player.model()),
                        start.belief(),
                        player.inputs(),
                        Optional.empty(),
                        LUCK);
        while (!search.isDone()) {
            search.advance();
        }

        assertThat(player.look(search.found().ends(2).getFirst())).contains(wanted);
        assertThat(search.trace().orElseThrow().best().cost()).isLessThan(0.01);
    }

    @Test
    void aModelWithoutFramesOrDistancesCannotLookLikeAFrame() {
        WorldModel corridor = new CorridorModel();
        Frame frame =
                GreyModel.beside(new BricksScene(), 0)
                        .start(5, PlaySource.MODEL)
                        .dreamed()
                        .orElseThrow();
        PlanGoal goal = new PlanGoal.Appearance(frame);
        ModelPlanner planner = new ModelPlanner(PLANNER, new PlanGoal.Reward()).towards(goal);

        assertThat(goal.isPossibleWith(corridor)).isFalse();
        assertThatThrownBy(() -> planner.requirePossibleWith(corridor))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("choose another goal");
    }
}
