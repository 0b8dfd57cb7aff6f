package dev.gedanken.scene.runner;

import dev.gedanken.scene.Factor;
import dev.gedanken.scene.FactorTable;
import dev.gedanken.scene.runner.RunnerState.Counts;
import dev.gedanken.scene.runner.RunnerState.Runner;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Names the quantities of a {@link RunnerState}, reads them and sets them. */
final class RunnerFactors {
    private static final int MOST = Counts.MOST;

    /** With the view at the world's end, the visible stretches reach beyond it. */
    private static final double ENEMY_FARTHEST = RunnerLayout.FARTHEST + 3 * RunnerLayout.SIDE;

    private static final double LOWEST = RunnerLayout.SIDE + RunnerLayout.RUNNER_HEIGHT;
    static final FactorTable<RunnerState> TABLE = table();

    private RunnerFactors() {}

    private static FactorTable<RunnerState> table() {
        FactorTable.Builder<RunnerState> table =
                FactorTable.varying(RunnerState::varied, RunnerState::withVaried);
        runner(table);
        counts(table);
        enemy(table, "enemy.0", RunnerState::even, (s, e) -> s.withStretches(e, s.odd()));
        enemy(table, "enemy.1", RunnerState::odd, (s, o) -> s.withStretches(s.even(), o));
        return table.build();
    }

    private static void runner(FactorTable.Builder<RunnerState> table) {
        double fastest = 4;
        table.and(
                        place("runner.x"),
                        s -> s.runner().x(),
                        (s, x) ->
                                change(
                                        s,
                                        r -> new Runner(x, r.y(), r.vx(), r.vy(), r.isGrounded())))
                .and(
                        new Factor("runner.y", "px", -RunnerLayout.SIDE, LOWEST),
                        s -> s.runner().y(),
                        (s, y) ->
                                change(
                                        s,
                                        r -> new Runner(r.x(), y, r.vx(), r.vy(), r.isGrounded())))
                .and(
                        new Factor("runner.vx", "px/step", -fastest, fastest),
                        s -> s.runner().vx(),
                        (s, vx) ->
                                change(
                                        s,
                                        r -> new Runner(r.x(), r.y(), vx, r.vy(), r.isGrounded())))
                .and(
                        new Factor("runner.vy", "px/step", -fastest, fastest),
                        s -> s.runner().vy(),
                        (s, vy) ->
                                change(
                                        s,
                                        r -> new Runner(r.x(), r.y(), r.vx(), vy, r.isGrounded())))
                .and(
                        Factor.flag("runner.grounded"),
                        s -> s.runner().isGrounded() ? 1 : 0,
                        (s, on) ->
                                change(s, r -> new Runner(r.x(), r.y(), r.vx(), r.vy(), on == 1)))
                .and(place("camera.x"), RunnerState::cameraX, RunnerState::withCamera);
    }

    private static RunnerState change(RunnerState state, Function<Runner, Runner> change) {
        return state.withRunner(change.apply(state.runner()));
    }

    private static void counts(FactorTable.Builder<RunnerState> table) {
        table.and(
                        new Factor("coins", "count", 0, MOST),
                        s -> s.counts().coins(),
                        (s, n) ->
                                count(
                                        s,
                                        c ->
                                                new Counts(
                                                        (int) n,
                                                        c.stomped(),
                                                        c.deaths(),
                                                        c.reward(),
                                                        c.isOver())))
                .and(
                        new Factor("stomped", "count", 0, MOST),
                        s -> s.counts().stomped(),
                        (s, n) ->
                                count(
                                        s,
                                        c ->
                                                new Counts(
                                                        c.coins(),
                                                        (int) n,
                                                        c.deaths(),
                                                        c.reward(),
                                                        c.isOver())))
                .and(
                        new Factor("deaths", "count", 0, MOST),
                        s -> s.counts().deaths(),
                        (s, n) ->
                                count(
                                        s,
                                        c ->
                                                new Counts(
                                                        c.coins(),
                                                        c.stomped(),
                                                        (int) n,
                                                        c.reward(),
                                                        c.isOver())));
    }

    private static RunnerState count(RunnerState state, Function<Counts, Counts> change) {
        return state.withCounts(change.apply(state.counts()));
    }

    private static void enemy(
            FactorTable.Builder<RunnerState> table,
            String name,
            Function<RunnerState, Stretch> getter,
            BiFunction<RunnerState, Stretch, RunnerState> setter) {
        table.and(
                        Factor.flag(name + ".alive"),
                        s -> getter.apply(s).hasEnemy() ? 1 : 0,
                        (s, alive) -> setter.apply(s, enemy(getter.apply(s), alive == 1)))
                .and(
                        new Factor(name + ".x", "px", 0, ENEMY_FARTHEST),
                        s -> getter.apply(s).enemyX(),
                        (s, x) ->
                                setter.apply(
                                        s, moved(getter.apply(s), x, getter.apply(s).enemyY())))
                .and(
                        new Factor(name + ".y", "px", 0, RunnerLayout.SIDE),
                        s -> getter.apply(s).enemyY(),
                        (s, y) ->
                                setter.apply(
                                        s, moved(getter.apply(s), getter.apply(s).enemyX(), y)));
    }

    private static Stretch enemy(Stretch stretch, boolean alive) {
        return stretch.withEnemy(
                alive, stretch.enemyX(), stretch.enemyY(), stretch.enemyDirection());
    }

    private static Stretch moved(Stretch stretch, double x, double y) {
        return stretch.withEnemy(stretch.hasEnemy(), x, y, stretch.enemyDirection());
    }

    private static Factor place(String name) {
        return new Factor(name, "px", 0, RunnerLayout.FARTHEST);
    }
}
