package dev.gedanken.scene.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.scene.HeldOutSeeds;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Noise;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunnerSceneTest {
    private static final List<String> PAINTED =
            List.of(
                    "................",
                    "................",
                    "................",
                    "................",
                    "......o.........",
                    ".P...CCC.E...F..",
                    "###..###########",
                    "###..###########");

    private final RunnerScene scene = new RunnerScene();

    private static RunnerState act(RunnerScene where, RunnerState state, String action, int steps) {
        RunnerState next = state;
        for (int step = 0; step < steps; step++) {
            next = where.step(next, where.actions().named(action), Noise.at(0, step));
        }
        return next;
    }

    @Test
    void aJumpRisesMoreThanTwoTilesAndLandsWhereItBegan() {
        RunnerState start = act(scene, scene.start(0), "noop", 20);
        assertThat(start.runner().isGrounded()).isTrue();
        RunnerState state = act(scene, start, "jump", 1);
        double highest = state.runner().y();
        while (!state.runner().isGrounded()) {
            state = act(scene, state, "noop", 1);
            highest = Math.min(highest, state.runner().y());
        }
        assertThat(start.runner().y() - highest).isBetween(16.0, 24.0);
        assertThat(state.runner().y()).isEqualTo(start.runner().y());
    }

    @Test
    void aCoinIsTakenOnceAndNoLongerDrawn() {
        RunnerState start = scene.start(0);
        assertThat(scene.mask(start).area("coin")).isPositive();
        RunnerState later = start;
        for (int step = 0; step < 60; step++) {
            later = act(scene, later, step % 20 == 10 ? "jump-right" : "right", 1);
        }
        assertThat(later.counts().coins()).isPositive();
    }

    @Test
    void fallingOntoAnEnemyEndsItAndWalkingIntoItEndsTheRun() {
        RunnerScene painted = RunnerScene.in(new PaintedLevel(PAINTED));
        RunnerState start = painted.start(0).with("camera.x", 30);
        double enemyX = start.value("enemy.1.x");
        RunnerState above =
                start.with("runner.x", enemyX).with("runner.y", 36).with("runner.vy", 2);
        RunnerState stomped = act(painted, above, "noop", 6);
        assertThat(stomped.counts().stomped()).isEqualTo(1);
        assertThat(stomped.value("enemy.1.alive")).isZero();
        RunnerState beside = start.with("runner.x", enemyX + 9).with("runner.y", 48);
        RunnerState met = act(painted, beside, "left", 8);
        assertThat(met.counts().deaths()).isEqualTo(1);
    }

    @Test
    void theFlagOfAPaintedLevelEndsTheRunWithItsReward() {
        RunnerScene painted = RunnerScene.in(new PaintedLevel(PAINTED));
        RunnerState state =
                painted.start(0).with("camera.x", 60).with("runner.x", 98).with("runner.y", 48);
        RunnerState there = act(painted, state, "right", 6);
        assertThat(there.outcome().terminated()).isTrue();
        assertThat(there.outcome().reward()).isEqualTo(5);
    }

    @Test
    void fallingIntoAGapOfAPaintedLevelIsADeathAndThePlayGoesOn() {
        RunnerScene painted = RunnerScene.in(new PaintedLevel(PAINTED));
        RunnerState state = act(painted, painted.start(0), "right", 80);
        assertThat(state.counts().deaths()).isPositive();
        assertThat(painted.mask(state).area("runner")).isPositive();
        for (PolicyKind kind : PolicyKind.values()) {
            RunnerState played = painted.start(0);
            for (int step = 0; step < 300; step++) {
                Noise noise = Noise.at(0, step);
                played = painted.step(played, painted.policy(kind).act(played, noise), noise);
            }
        }
    }

    @Test
    void anEnemyMayStandInTheBottomRow() {
        List<String> rows = new ArrayList<>(PAINTED);
        rows.set(7, "###E.###########");
        RunnerScene painted = RunnerScene.in(new PaintedLevel(rows));
        RunnerState state = act(painted, painted.start(0), "noop", 30);
        assertThat(state.value("enemy.0.alive")).isEqualTo(1);
        assertThat(state.value("enemy.0.x")).isEqualTo(28);
    }

    @Test
    void theRunnerStartsWhereItIsPaintedAlsoUnderARoof() {
        List<String> rows = new ArrayList<>(PAINTED);
        rows.set(2, "####............");
        assertThat(settled(rows)).isEqualTo(48);
        rows.set(4, "###...o.........");
        assertThat(settled(rows)).isEqualTo(48);
        rows.set(0, ".P..............");
        rows.set(5, ".....CCC......F.");
        assertThat(settled(rows)).isEqualTo(16);
    }

    private static double settled(List<String> rows) {
        RunnerScene painted = RunnerScene.in(new PaintedLevel(rows));
        RunnerState state = act(painted, painted.start(0), "noop", 30);
        assertThat(state.runner().isGrounded()).isTrue();
        assertThat(state.runner().x()).isEqualTo(12);
        return state.runner().y();
    }

    @Test
    void countsStopAtTheirMostAndRewardsGoOn() {
        RunnerScene painted = RunnerScene.in(new PaintedLevel(PAINTED));
        RunnerState state =
                painted.start(0)
                        .with("coins", 10_000_000)
                        .with("stomped", 10_000_000)
                        .with("deaths", 10_000_000);
        RunnerState rich = act(painted, state.with("runner.x", 52).with("runner.y", 38), "noop", 1);
        assertThat(rich.outcome().reward()).isEqualTo(1);
        assertThat(rich.value("coins")).isEqualTo(10_000_000);
        RunnerState dead = act(painted, state.with("runner.y", 72), "noop", 1);
        assertThat(dead.outcome().reward()).isEqualTo(-1);
        assertThat(dead.value("deaths")).isEqualTo(10_000_000);
        RunnerState above = state.with("camera.x", 30).with("runner.y", 40).with("runner.vy", 2);
        double enemyX = above.value("enemy.1.x");
        RunnerState stomped = act(painted, above.with("runner.x", enemyX), "noop", 6);
        assertThat(stomped.value("enemy.1.alive")).isZero();
        assertThat(stomped.value("stomped")).isEqualTo(10_000_000);
    }

    @Test
    void aDeathAtTheEndOfTheWorldLeavesTheRunnerInIt() {
        RunnerState end = scene.start(0).with("camera.x", 1e7).with("runner.y", 72);
        assertThat(act(scene, end, "noop", 1).value("runner.x")).isEqualTo(1e7);
    }

    @Test
    void aLevelIsTheSameFromTextAndFromAPicture(@TempDir Path folder) throws IOException {
        Path text = folder.resolve("level.txt");
        Files.write(text, PAINTED);
        int[] colours = {0xFFFFFF, 0x804000, 0xC08040, 0xFFD700, 0x800080, 0x00A000, 0xFF0000};
        BufferedImage image = new BufferedImage(16, 8, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 8; y++) {
            for (int x = 0; x < 16; x++) {
                image.setRGB(x, y, colours[".#CoEFP".indexOf(PAINTED.get(y).charAt(x))]);
            }
        }
        Path picture = folder.resolve("level.png");
        ImageIO.write(image, "png", picture.toFile());
        assertThat(LevelFile.read(picture)).isEqualTo(LevelFile.read(text));
        assertThat(LevelFile.read(text).startColumn()).isEqualTo(1);
    }

    @Test
    void levelsThatAreNoneAreRefusedInASentence(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("level.txt");
        Files.write(file, List.of("........", "####"));
        assertRefused(file, "A level has 8 rows, this one 2");
        Files.write(file, PAINTED.stream().map(row -> row.replace('C', 'x')).toList());
        assertRefused(file, "Row 6, column 6 of the level is 'x'");
        Files.write(file, PAINTED.stream().map(row -> row.replace(".F.", "E..")).toList());
        assertRefused(file, "have two enemies");
        Files.write(file, PAINTED.stream().map(row -> row.replace("F..", "F.P")).toList());
        assertRefused(
                file,
                "Row 6, column 16 of the level is a second P: a level has at most one start.");
        assertRefused(folder.resolve("none.txt"), "cannot be read");
    }

    private static void assertRefused(Path file, String reason) {
        assertThatThrownBy(() -> LevelFile.read(file))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void theExpertSurvives500StepsOnAtLeast90OfAHundredHeldOutLevels() {
        int survived = 0;
        for (long seed = HeldOutSeeds.FIRST; seed < HeldOutSeeds.FIRST + 100; seed++) {
            RunnerState state = scene.start(seed);
            for (int step = 0; step < 500; step++) {
                Noise noise = Noise.at(seed, step);
                state = scene.step(state, scene.policy(PolicyKind.EXPERT).act(state, noise), noise);
            }
            survived += state.counts().deaths() == 0 ? 1 : 0;
        }
        assertThat(survived).isGreaterThanOrEqualTo(90);
    }
}
