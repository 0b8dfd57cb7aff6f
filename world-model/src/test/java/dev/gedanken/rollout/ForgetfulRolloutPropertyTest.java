package dev.gedanken.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.play.Actor;
import dev.gedanken.play.GreyModel;
import dev.gedanken.play.PlaySource;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.world.Action;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** However little memory there is, recomputed moments equal the dropped ones, byte for byte. */
class ForgetfulRolloutPropertyTest {
    private static final BricksScene SCENE = new BricksScene();

    @Property(tries = 60)
    void recomputedMomentsEqualTheOriginals(
            @ForAll @Size(max = 80) List<@IntRange(min = 0, max = 1_000) Integer> numbers,
            @ForAll @IntRange(min = 1, max = 200_000) int budgetBytes) {
        Player player = GreyModel.beside(SCENE, 0.5f);
        RolloutTree tree = new RolloutTree(Journal.NONE);
        Rollout rollout = new Rollout(player, tree, budgetBytes);
        List<PlayState> originals = new ArrayList<>();
        originals.add(rollout.start(1, PlaySource.MODEL));
        for (int number : numbers) {
            if (number % 7 == 6) {
                rollout.jump(number % tree.size());
                rollout.fork(number % 2 == 0 ? Luck.SHARED : Luck.FRESH);
            }
            originals.add(step(rollout, number));
        }

        for (int node = tree.size() - 1; node >= 0; node--) {
            PlayState again = rollout.state(node);
            assertThat(again.belief().hash()).isEqualTo(originals.get(node).belief().hash());
            assertThat(again).isEqualTo(originals.get(node));
        }
        assertThat(rollout.memory().keptBytes())
                .isLessThanOrEqualTo(Math.max(budgetBytes, 3 * 13_000));
    }

    private static PlayState step(Rollout rollout, int number) {
        if (number % 11 == 10) {
            return rollout.intervene(new Cause.FactorSet("ball.x", 10 + number % 40));
        }
        rollout.show(PlaySource.values()[number % 3]);
        Action action = SCENE.actions().get(number / 3 % 3);
        return rollout.step(action, new Actor.Person());
    }
}
