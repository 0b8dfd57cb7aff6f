package dev.gedanken.calibration;

import dev.gedanken.model.LatentView.ScalarGrid;
import dev.gedanken.model.Readings;
import dev.gedanken.model.Step;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.wrapper.ModelWrapper;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.BadInputException;
import java.util.List;
import java.util.Optional;

/**
 * A model whose uncertainty is the surprise that is to be expected. Its beliefs are the model's own,
 * bit for bit.
 */
public final class CalibratedModel extends ModelWrapper {
    private static final String VIEW = "Expected surprise";

    private final CalibrationCurve curve;
    private final boolean isPerCell;

    private CalibratedModel(WorldModel model, CalibrationCurve curve, boolean isPerCell) {
        super(model);
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
    protected WorldModel around(WorldModel tuned) {
        return new CalibratedModel(tuned, curve, isPerCell);
    }

    @Override
    protected List<Step> read(List<Step> steps) {
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
}
