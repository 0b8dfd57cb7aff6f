package dev.gedanken.family.grid;

import dev.gedanken.model.Belief;
import dev.gedanken.model.LatentEdit;
import dev.gedanken.model.LatentView;
import dev.gedanken.model.LatentView.CategoryGrid;
import dev.gedanken.model.LatentView.ChannelGrid;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.BadInputException;
import java.util.Arrays;
import java.util.List;

/**
 * Changes single numbers of a grid model's belief: a code, which is visible at once, or the hidden
 * state, which affects the following steps.
 */
final class LatentEditor {
    private final BeliefRows rows;

    LatentEditor(BeliefRows rows) {
        this.rows = rows;
    }

    Belief edit(Belief belief, LatentEdit edit) {
        for (LatentView view : rows.views(belief)) {
            if (view.name().equals(edit.view())) {
                return switch (view) {
                    case CategoryGrid codes -> code(belief, codes, edit);
                    case ChannelGrid state -> hidden(belief, state, edit);
                    default -> throw notEditable(edit);
                };
            }
        }
        throw notEditable(edit);
    }

    private static Belief code(Belief belief, CategoryGrid codes, LatentEdit edit) {
        requireValue(
                edit,
                0,
                codes.classes() - 1,
                edit.value() == Math.rint(edit.value()),
                "worldmodel.latent.whole");
        return replaced(belief, BeliefRows.TOKENS, codes.values(), edit);
    }

    private static Belief hidden(Belief belief, ChannelGrid state, LatentEdit edit) {
        requireValue(edit, state.low(), state.high(), true, "worldmodel.latent.range");
        return replaced(belief, BeliefRows.HIDDEN, state.values(), edit);
    }

    private static Belief replaced(Belief belief, String part, Tensor tensor, LatentEdit edit) {
        return belief.with(part, tensor.with(flat(tensor.shape(), edit), edit.value()));
    }

    private static int flat(long[] shape, LatentEdit edit) {
        List<Integer> position = edit.position();
        boolean isInside = position.size() == shape.length;
        int index = 0;
        for (int i = 0; isInside && i < shape.length; i++) {
            isInside = position.get(i) >= 0 && position.get(i) < shape[i];
            index = (int) (index * shape[i] + position.get(i));
        }
        if (!isInside) {
            throw BadInputException.of(
                    "worldmodel.latent.position", edit.view(), position, Arrays.toString(shape));
        }
        return index;
    }

    private static void requireValue(
            LatentEdit edit, double low, double high, boolean isOfKind, String key) {
        if (!(isOfKind && edit.value() >= low && edit.value() <= high)) {
            throw BadInputException.of(key, edit.view(), edit.value(), low, high);
        }
    }

    private static BadInputException notEditable(LatentEdit edit) {
        return BadInputException.of("worldmodel.latent.fixed", edit.view());
    }
}
