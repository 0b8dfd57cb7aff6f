package dev.gedanken.app.view.keymap;

import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.InputSpace;
import dev.gedanken.world.LatentAction;
import dev.gedanken.world.LatentCodes;
import dev.gedanken.world.LatentVectors;
import dev.gedanken.world.VectorSpace;
import dev.gedanken.world.VectorSpace.Component;

/** Lists the keys of any input space as actions, the form that help, routing and gamepads use. */
public final class BoundKeys {
    private static final String NOTHING = "idle";

    private BoundKeys() {}

    /** Returns one action for each key binding of a space; index 0 is the idle action. */
    public static ActionSpace of(InputSpace inputs) {
        return switch (inputs) {
            case ActionSpace actions -> actions;
            case VectorSpace vector -> of(vector);
            case LatentCodes codes -> of(codes);
            case LatentVectors vectors -> ActionSpace.startingWith(NOTHING).build();
        };
    }

    private static ActionSpace of(VectorSpace vector) {
        ActionSpace.Builder builder = ActionSpace.startingWith(NOTHING);
        for (Component component : vector.components()) {
            builder.and(component.name() + " −", component.lowerKeys().toArray(new String[0]));
            builder.and(component.name() + " +", component.raiseKeys().toArray(new String[0]));
        }
        return builder.build();
    }

    private static ActionSpace of(LatentCodes codes) {
        ActionSpace.Builder builder = ActionSpace.startingWith(NOTHING);
        for (LatentAction.Code code : codes.enumerated()) {
            builder.and(code.toString(), codes.keys().get(code.index()).toArray(new String[0]));
        }
        return builder.build();
    }
}
