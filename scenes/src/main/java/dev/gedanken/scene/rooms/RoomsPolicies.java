package dev.gedanken.scene.rooms;

import dev.gedanken.scene.Policies;
import dev.gedanken.scene.Policy;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.Noise;

/** The three policies of this scene. */
final class RoomsPolicies {
    private static final int HOLD_STEPS = 6;
    private static final int MIX_STEPS = 16;
    private static final float EXPERT_SHARE = 0.5f;

    private final ActionSpace space;
    private final Policy<RoomsState> random;

    RoomsPolicies(ActionSpace space) {
        this.space = space;
        this.random = Policies.random(space, HOLD_STEPS);
    }

    Policy<RoomsState> policy(PolicyKind kind) {
        return switch (kind) {
            case RANDOM -> random;
            case EXPERT -> this::expert;
            case MIXED -> Policies.mixed(this::expert, random, MIX_STEPS, EXPERT_SHARE);
        };
    }

    /** Walks to the goal, through the door if it is in the other room. */
    private Action expert(RoomsState state, Noise noise) {
        if (state.isAtGoal()) {
            return space.idle();
        }
        RoomsLayout layout = RoomsLayout.of(state);
        boolean isInDoorway = isInDoorway(layout, state.agentX());
        boolean isGoalInDoorway = isInDoorway(layout, state.goalX());
        boolean sameRoom = layout.isLeftRoom(state.agentX()) == layout.isLeftRoom(state.goalX());
        if (isInDoorway == isGoalInDoorway && sameRoom) {
            return towards(state);
        }
        double offset = layout.doorMiddle() - state.agentY();
        boolean isAligned = Math.abs(offset) <= state.varied().of(RoomsVariations.AGENT_SPEED) / 2;
        return isInDoorway || isAligned ? across(state.goalX() - state.agentX()) : along(offset);
    }

    /** Returns whether an agent in this column is between the wall's two parts. */
    private static boolean isInDoorway(RoomsLayout layout, double x) {
        return x > layout.wallLeft() - RoomsLayout.AGENT_HALF
                && x < layout.wallRight() + RoomsLayout.AGENT_HALF;
    }

    /** Covers the larger of the two distances first. */
    private Action towards(RoomsState state) {
        double dx = state.goalX() - state.agentX();
        double dy = state.goalY() - state.agentY();
        return Math.abs(dx) >= Math.abs(dy) ? across(dx) : along(dy);
    }

    private Action across(double direction) {
        return space.named(direction < 0 ? "left" : "right");
    }

    private Action along(double direction) {
        return space.named(direction < 0 ? "up" : "down");
    }
}
