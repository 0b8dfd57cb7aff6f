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
 * Computes the next moment for every input before one is chosen, in slices that are short enough
 * for idle time.
 *
 * <p>Its results equal those of {@link Player#step} bit for bit, because the noise of a step is
 * known before its input. It belongs to the model's thread and runs only on request, so it never
 * delays real work by more than a slice. Mutable; one owner.
 */
public final class Anticipation {
    /** Inputs of one slice: a native call of the grid family always has this many rows. */
    private static final int INPUTS_AT_ONCE = 4;

    private final Map<Input, Moment> moments = new HashMap<>();
    private final Map<Input, PlayState> ready = new HashMap<>();
    private List<Input> order = List.of();
    private @Nullable Player player;
    private @Nullable PlayState from;

    /** Starts over from a moment; results for another one are discarded. */
    public void aim(Player nextPlayer, PlayState next) {
        if (isAimedAt(nextPlayer, next)) {
            return;
        }
        cancel();
        player = nextPlayer;
        from = next;
        order = likelyFirst(nextPlayer, next.input());
    }

    /** Discards everything. */
    public void cancel() {
        moments.clear();
        ready.clear();
        order = List.of();
        player = null;
        from = null;
    }

    /** The last input is likely to be repeated, because keys are held. */
    private static List<Input> likelyFirst(Player player, Input last) {
        List<Input> order = new ArrayList<>(player.inputs().enumerated());
        if (order.isEmpty()) {
            order.add(player.inputs().idle());
        }
        order.remove(last);
        order.addFirst(last);
        return List.copyOf(order);
    }

    /** Returns whether it computes what follows exactly this moment with exactly this player. */
    public boolean isAimedAt(Player asked, PlayState state) {
        return asked == player && state == from;
    }

    /** Computes a slice and returns whether there was one to compute. */
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
     * Returns the next moment for an input, if it was computed from exactly this moment with
     * exactly this player.
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
