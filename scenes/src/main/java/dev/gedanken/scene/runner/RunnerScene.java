package dev.gedanken.scene.runner;

import dev.gedanken.scene.KeepsStates;
import dev.gedanken.scene.Policy;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.Scene;
import dev.gedanken.scene.SceneCard;
import dev.gedanken.scene.TrackedObject;
import dev.gedanken.scene.VariationValues;
import dev.gedanken.scene.paint.Canvas;
import dev.gedanken.scene.runner.RunnerState.Counts;
import dev.gedanken.scene.runner.RunnerState.Runner;
import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.Noise;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An endless side-scrolling platformer: gaps, ledges, crates, coins and one kind of enemy, in
 * seeded levels or in a painted one ({@link LevelFile}).
 */
public final class RunnerScene implements Scene<RunnerState>, KeepsStates<RunnerState, KeptRun> {
    /** The scene's name on the command line and in packs. */
    public static final String NAME = "runner";

    /** The file in a pack that holds the level. */
    public static final String LEVEL_FILE = "level.tiles";

    /** Columns in which a landing place is searched for. */
    private static final int MOST_COLUMNS = 64;

    private static final ActionSpace ACTIONS =
            ActionSpace.startingWith("noop")
                    .and("left", "LEFT", "A")
                    .and("right", "RIGHT", "D")
                    .and("jump", "UP", "W")
                    .and("jump-left", "Q")
                    .and("jump-right", "E")
                    .build();
    private static final SceneCard CARD =
            new SceneCard(
                    NAME,
                    "Runner",
                    "A runner jumps over gaps and crates, collects coins and meets enemies in an"
                            + " endless level.",
                    "Which actions are there, when nobody says which key was pressed?",
                    RunnerPainter.OBJECTS,
                    RunnerVariations.ALL,
                    List.of(
                            new TrackedObject(
                                    "runner", RunnerPainter.RUNNER_COLOUR, 14, "", "", true)));

    private final RunnerPolicies policies = new RunnerPolicies(this);
    private final Optional<PaintedLevel> painted;

    /** Creates the scene with its seeded levels. */
    public RunnerScene() {
        painted = Optional.empty();
    }

    private RunnerScene(PaintedLevel level) {
        painted = Optional.of(level);
    }

    /** Returns the same scene in one painted level. */
    public static RunnerScene in(PaintedLevel level) {
        return new RunnerScene(level);
    }

    static Level seeded(VariationValues varied) {
        return new SeededLevel(
                (int) varied.of(RunnerVariations.LEVEL), varied.of(RunnerVariations.DIFFICULTY));
    }

    @Override
    public SceneCard card() {
        return CARD;
    }

    @Override
    public ActionSpace actions() {
        return ACTIONS;
    }

    @Override
    public RunnerState start(long seed, VariationValues varied) {
        Level level = level(varied);
        RunnerState state =
                new RunnerState(
                        new Runner(0, 0, 0, 0, false),
                        0,
                        Stretch.fresh(level, 0),
                        Stretch.fresh(level, 1),
                        new Counts(0, 0, 0, 0, false),
                        level,
                        varied);
        return dropped(state, level.startColumn(), level.startRow());
    }

    /** Returns the runner above the first column from {@code x} on that has ground to stand on. */
    static RunnerState dropped(RunnerState state, double x) {
        return dropped(state, (int) Math.ceil(x / RunnerLayout.TILE), 0);
    }

    /** Returns the runner above the first ground in row {@code top} or below, from a column on. */
    private static RunnerState dropped(RunnerState state, int first, int top) {
        int column = first;
        int row = groundRow(state, column, top);
        while (row == Level.ROWS && column < first + MOST_COLUMNS) {
            column++;
            row = groundRow(state, column, top);
        }
        double middle = (column + 0.5) * RunnerLayout.TILE;
        boolean isUnderRoof = state.level().at(column, row - 2).isSolid();
        double feet = row * RunnerLayout.TILE - (isUnderRoof ? 0 : RunnerLayout.TILE / 2);
        return state.withRunner(
                new Runner(Math.min(middle, RunnerLayout.FARTHEST), feet, 0, 0, false));
    }

    /** Returns a column's first row with a solid tile from {@code top} on; {@link Level#ROWS} if none. */
    private static int groundRow(RunnerState state, int column, int top) {
        int row = top;
        while (row < Level.ROWS && !state.level().at(column, row).isSolid()) {
            row++;
        }
        return row;
    }

    @Override
    public RunnerState step(RunnerState state, Action action, Noise noise) {
        return switch (action.name()) {
            case "left" -> RunnerPhysics.step(state, -1, false);
            case "right" -> RunnerPhysics.step(state, 1, false);
            case "jump" -> RunnerPhysics.step(state, 0, true);
            case "jump-left" -> RunnerPhysics.step(state, -1, true);
            case "jump-right" -> RunnerPhysics.step(state, 1, true);
            default -> RunnerPhysics.step(state, 0, false);
        };
    }

    @Override
    public void draw(RunnerState state, Canvas canvas) {
        RunnerPainter.draw(state, canvas);
    }

    @Override
    public Policy<RunnerState> policy(PolicyKind kind) {
        return policies.policy(kind);
    }

    @Override
    public Class<KeptRun> keptType() {
        return KeptRun.class;
    }

    @Override
    public KeptRun keep(RunnerState state) {
        return KeptRun.of(state);
    }

    @Override
    public RunnerState restore(KeptRun kept) {
        return kept.in(level(kept.varied()));
    }

    private Level level(VariationValues varied) {
        return painted.<Level>map(level -> level).orElseGet(() -> seeded(varied));
    }

    @Override
    public SortedMap<String, byte[]> packFiles() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        painted.ifPresent(
                level -> files.put(LEVEL_FILE, level.text().getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    /**
     * Returns the world of a pack that has a level.
     *
     * @param file what {@link #packFiles} gave
     * @throws dev.gedanken.world.BadInputException if it is no level
     */
    public static RunnerScene ofPackFile(byte[] file) {
        return in(PaintedLevel.of(new String(file, StandardCharsets.UTF_8)));
    }
}
