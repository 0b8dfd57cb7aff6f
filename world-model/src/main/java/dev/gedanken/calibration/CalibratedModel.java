package dev.gedanken.calibration;

import dev.gedanken.model.Belief;
import dev.gedanken.model.Context;
import dev.gedanken.model.Knob;
import dev.gedanken.model.KnobValues;
import dev.gedanken.model.LatentView.ScalarGrid;
import dev.gedanken.model.ModelCard;
import dev.gedanken.model.Readings;
import dev.gedanken.model.Step;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.HasKnobs;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.List;
import java.util.Optional;

/**
 * A model whose uncertainty is the surprise that is to be expected. Its beliefs are the model's own,
 * bit for bit.
 */
public final class CalibratedModel implements WorldModel {
    private static final String VIEW = "Expected surprise";

    private final WorldModel model;
    private final CalibrationCurve curve;
    private final boolean isPerCell;

    private CalibratedModel(WorldModel model, CalibrationCurve curve, boolean isPerCell) {
        this.model = model;
        this.curve = curve;
        this.isPerCell = isPerCell;
    }

    /**
     * Returns a model with the calibration of its pack; the model itself if the pack has none.
     * Closing the result closes both.
     *
     * @throws BadInputException if the calibration is damaged; the model is then closed
     */
    public static WorldModel of(WorldPack pack, WorldModel model) {
        try {
            return CalibrationFiles.read(pack)
                    .<WorldModel>map(
                            found -> new CalibratedModel(model, found.curve(), found.isPerCell()))
                    .orElse(model);
        } catch (RuntimeException e) {
            model.close();
            throw e;
        }
    }

    @Override
    public ModelCard card() {
        return model.card();
    }

    @Override
    public <A> Optional<A> ability(Class<A> type) {
        if (type == HasKnobs.class) {
            return model.ability(HasKnobs.class).map(knobs -> type.cast(new Tuned(knobs)));
        }
        return model.ability(type);
    }

    /** The model's knobs; changing their values keeps the calibration. */
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
            return new CalibratedModel(tunable.withKnobs(values), curve, isPerCell);
        }
    }

    @Override
    public List<Belief> begin(List<Context> contexts, List<Noise> luck) {
        return model.begin(contexts, luck);
    }

    @Override
    public List<Step> imagine(
            List<Belief> beliefs, List<? extends Input> inputs, List<Noise> luck) {
        return calibrated(model.imagine(beliefs, inputs, luck));
    }

    @Override
    public List<Step> observe(
            List<Belief> beliefs,
            List<? extends Input> inputs,
            List<Frame> frames,
            List<Noise> luck) {
        return calibrated(model.observe(beliefs, inputs, frames, luck));
    }

    private List<Step> calibrated(List<Step> steps) {
        return steps.stream()
                .map(step -> new Step(step.belief(), calibrated(step.readings())))
                .toList();
    }

    private Readings calibrated(Readings readings) {
        if (readings.uncertainty().isEmpty()) {
            return readings;
        }
        if (!isPerCell) {
            double expected = curve.expected(readings.uncertainty().getAsDouble());
            return readings.withUncertainty(expected, readings.uncertaintyMap());
        }
        if (readings.uncertaintyMap().isEmpty()) {
            return readings;
        }
        ScalarGrid map = readings.uncertaintyMap().get();
        float[] cells = map.values().toArray();
        double sum = 0;
        for (int cell = 0; cell < cells.length; cell++) {
            cells[cell] = (float) curve.expected(cells[cell]);
            sum += cells[cell];
        }
        Tensor expected = Tensor.owning(map.values().shape(), cells);
        return readings.withUncertainty(
                sum,
                Optional.of(new ScalarGrid(VIEW, expected, map.low(), map.high(), map.unit())));
    }

    @Override
    public void close() {
        model.close();
    }
}
