package dev.gedanken.model.wrapper;

import dev.gedanken.model.Belief;
import dev.gedanken.model.Context;
import dev.gedanken.model.Knob;
import dev.gedanken.model.KnobValues;
import dev.gedanken.model.ModelCard;
import dev.gedanken.model.Step;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.HasKnobs;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.List;
import java.util.Optional;

/**
 * A model around another that changes only the readings of its steps: beliefs are the inner model's
 * own, bit for bit. It owns the inner model.
 */
public abstract class ModelWrapper implements WorldModel {
    private final WorldModel model;

    /** Creates a wrapper that closes {@code model} along with itself. */
    protected ModelWrapper(WorldModel model) {
        this.model = model;
    }

    /** Returns steps with the same beliefs and other readings. */
    protected abstract List<Step> read(List<Step> steps);

    /** Returns the same wrapper around the inner model with other knobs. */
    protected abstract WorldModel around(WorldModel tuned);

    @Override
    public final ModelCard card() {
        return model.card();
    }

    @Override
    public <A> Optional<A> ability(Class<A> type) {
        if (type == HasKnobs.class) {
            return model.ability(HasKnobs.class).map(knobs -> type.cast(new Tuned(knobs)));
        }
        return model.ability(type);
    }

    /** The inner model's knobs; a model with other values is wrapped as well. */
    private final class Tuned implements HasKnobs {
        private final HasKnobs tunable;

        Tuned(HasKnobs tunable) {
            this.tunable = tunable;
        }

        @Override
        public List<Knob> knobs() {
            return tunable.knobs();
        }

        @Override
        public KnobValues knobValues() {
            return tunable.knobValues();
        }

        @Override
        public WorldModel withKnobs(KnobValues values) {
            return around(tunable.withKnobs(values));
        }
    }

    @Override
    public final List<Belief> begin(List<Context> contexts, List<Noise> luck) {
        return model.begin(contexts, luck);
    }

    @Override
    public final List<Step> imagine(
            List<Belief> beliefs, List<? extends Input> inputs, List<Noise> luck) {
        return read(model.imagine(beliefs, inputs, luck));
    }

    @Override
    public final List<Step> observe(
            List<Belief> beliefs,
            List<? extends Input> inputs,
            List<Frame> frames,
            List<Noise> luck) {
        return read(model.observe(beliefs, inputs, frames, luck));
    }

    @Override
    public void close() {
        model.close();
    }
}
