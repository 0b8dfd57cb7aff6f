package dev.gedanken.play;

import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Computes the next moment of every input before anybody has chosen one, in slices that are short enough
 * to be made while waiting.
 *
 * <p>What it gives is bit for bit what {@link Player#step} gives: the luck of a step is known before its
 * input is. It belongs to the model's thread and runs only when it is asked to, so it never keeps real
 * work waiting for longer than a slice. Mutable; one owner.
 */
public final class Anticipation {
    /** Inputs of one slice: a native call of the grid family has this many rows in any case. */
    private static final int INPUTS_AT_ONCE = 4;

    private final Map<Input, Moment> moments = new HashMap<>();
    private final Map<Input, PlayState> ready = new HashMap<>();
    private List<Input> order = List.of();
    private @Nullable Player player;
    private @Nullable PlayState from;

    /** Starts over from a moment; what was computed for another one is forgotten. */
    public void aim(Player nextPlayer, PlayState next) {
        if (isAimedAt(nextPlayer, next)) {
            return;
        }
        cancel();
        player = nextPlayer;
        from = next;
        order = likelyFirst(nextPlayer, next.input());
    }

    /** Forgets everything. */
    public void cancel() {
        moments.clear();
        ready.clear();
        order = List.of();
        player = null;
        from = null;
    }

    /** What was done last is likely to be done again: keys are held. */
    private static List<Input> likelyFirst(Player player, Input last) {
        List<Input> order = new ArrayList<>(player.inputs().enumerated());
        if (order.isEmpty()) {
            order.add(player.inputs().idle());
        }
        order.remove(last);
        order.addFirst(last);
        return List.copyOf(order);
    }

    /** Returns whether it computes what comes after this very moment with this very player. */
    public boolean isAimedAt(Player asked, PlayState state) {
        return asked == player && state == from;
    }

    /** Computes a slice and returns whether there was one left to compute. */
    public boolean work() {
        if (player == null || from == null) {
            return false;
        }
        List<Input> unmade = order.stream().filter(action -> !moments.containsKey(action)).toList();
        boolean decodesFirst = !moments.isEmpty() && ready.isEmpty();
        if (!unmade.isEmpty() && !decodesFirst) {
            make(player, from, unmade.subList(0, Math.min(INPUTS_AT_ONCE, unmade.size())));
            return true;
        }
        Optional<Input> unseen =
                order.stream()
                        .filter(action -> moments.containsKey(action) && !ready.containsKey(action))
                        .findFirst();
        unseen.ifPresent(this::look);
        return unseen.isPresent();
    }

    private void make(Player maker, PlayState state, List<Input> inputs) {
        List<Moment> made = maker.advance(inputs.stream().map(state::request).toList());
        for (int i = 0; i < inputs.size(); i++) {
            moments.put(inputs.get(i), made.get(i));
        }
    }

    private void look(Input input) {
        Moment moment = moments.get(input);
        if (player != null && from != null && moment != null) {
            Optional<Frame> dreamed = player.look(moment.belief());
            ready.put(input, player.after(from, input, moment, dreamed));
        }
    }

    /**
     * Returns the next moment by an input, if it was computed from this very moment with this very player.
     */
    public Optional<PlayState> take(Player asked, PlayState state, Input input) {
        if (!isAimedAt(asked, state)) {
            return Optional.empty();
        }
        if (moments.containsKey(input) && !ready.containsKey(input)) {
            look(input);
        }
        return Optional.ofNullable(ready.get(input));
    }
}
