package dev.gedanken.scene.runner;

import dev.gedanken.scene.Policies;
import dev.gedanken.scene.Policy;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.world.Action;
import dev.gedanken.world.Noise;

/** The three policies of this scene. */
final class RunnerPolicies {
    private static final int HOLD_STEPS = 8;
    private static final int MIX_STEPS = 24;
    private static final float EXPERT_SHARE = 0.7f;

    /** Steps that the expert looks ahead when it only runs. */
    private static final int LOOK_AHEAD = 44;

    /**
     * Latest step of its look-ahead at which the expert may jump, and the interval at which it
     * tries.
     */
    private static final int LATEST_JUMP = 34;

    private static final int JUMP_GRID = 2;

    /** Steps after which every jump has landed or failed. */
    private static final int LONGEST_JUMP = 60;

    private static final int WAIT_STEPS = 12;
    private static final int NEVER = LOOK_AHEAD;

    private final RunnerScene scene;

    RunnerPolicies(RunnerScene scene) {
        this.scene = scene;
    }

    Policy<RunnerState> policy(PolicyKind kind) {
        Policy<RunnerState> random = Policies.random(scene.actions(), HOLD_STEPS);
        return switch (kind) {
            case RANDOM -> random;
            case EXPERT -> this::expert;
            case MIXED -> Policies.mixed(this::expert, random, MIX_STEPS, EXPERT_SHARE);
        };
    }

    /**
     * A plan to try: {@code first} for some steps, then to the right, with a jump at one step.
     *
     * @param first name of the first action
     * @param firstSteps how often it is taken
     * @param jumpStep when to jump; {@link #NEVER} to run on
     */
    private record Plan(String first, int firstSteps, int jumpStep) {}

    /**
     * Runs to the right. Jumps where a look-ahead with the scene itself gets farther by jumping now
     * or a little later. Waits or steps back where every way forward dies.
     */
    private Action expert(RunnerState state, Noise noise) {
        double farthest = reached(state, new Plan("right", 0, NEVER), noise);
        String best = "right";
        double enough = state.runner().x() + LOOK_AHEAD;
        for (int jump = 0; jump <= LATEST_JUMP && farthest < enough; jump += JUMP_GRID) {
            double x = reached(state, new Plan("right", 0, jump), noise);
            if (x > farthest + 1) {
                farthest = x;
                best = jump == 0 ? "jump-right" : "right";
            }
        }
        return scene.actions().named(farthest > 0 ? best : evasion(state, noise));
    }

    /** Returns what to do where running on is fatal whenever the runner jumps. */
    private String evasion(RunnerState state, Noise noise) {
        for (String first : new String[] {"noop", "left", "jump", "jump-left"}) {
            if (reached(state, new Plan(first, WAIT_STEPS, WAIT_STEPS), noise) > 0
                    || reached(state, new Plan(first, LOOK_AHEAD, NEVER), noise) > 0) {
                return first;
            }
        }
        return "jump-right";
    }

    /** Returns how far the runner gets by following a plan until it has landed; 0 if it dies. */
    private double reached(RunnerState state, Plan plan, Noise noise) {
        int last = plan.jumpStep() == NEVER ? LOOK_AHEAD : plan.jumpStep() + LONGEST_JUMP;
        RunnerState ahead = state;
        for (int step = 0; step < last; step++) {
            ahead = scene.step(ahead, action(plan, step), noise);
            if (ahead.counts().deaths() > state.counts().deaths()) {
                return 0;
            }
            if (step > plan.jumpStep() && ahead.runner().isGrounded()) {
                break;
            }
        }
        return ahead.runner().x();
    }

    private Action action(Plan plan, int step) {
        if (step < plan.firstSteps()) {
            return scene.actions().named(plan.first());
        }
        return scene.actions().named(step == plan.jumpStep() ? "jump-right" : "right");
    }
}
