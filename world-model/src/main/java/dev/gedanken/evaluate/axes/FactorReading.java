package dev.gedanken.evaluate.axes;

import dev.gedanken.measure.ObjectFinder;
import dev.gedanken.model.Belief;
import dev.gedanken.model.ability.DecodesFrames;
import dev.gedanken.projection.BeliefVector;
import dev.gedanken.projection.LinearProbe;
import dev.gedanken.scene.Factor;
import dev.gedanken.scene.FactorValue;
import dev.gedanken.scene.TrackedObject;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.world.Frame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads true quantities from a model's beliefs: from its frames by colour, or from its features by
 * a probe.
 */
sealed interface FactorReading {

    /** Returns what can be read, with its unit. */
    List<Factor> factors();

    /** Returns the values in beliefs; NaN where an object cannot be found. */
    List<double[]> ofBeliefs(List<Belief> beliefs);

    /** Returns the same values of a true moment. */
    double[] ofTruth(Frame frame, List<FactorValue> factors);

    /**
     * Returns how a model's factors are read; empty if there is nothing to read.
     *
     * @param byFrames whether to read frames if there are any
     */
    static Optional<FactorReading> of(AxisTrial trial, boolean byFrames) {
        List<TrackedObject> objects =
                trial.world().map(TrueWorld::trackedObjects).orElse(List.of());
        Optional<DecodesFrames> decoder = Readout.frames(trial.model());
        if (byFrames && decoder.isPresent() && !objects.isEmpty()) {
            return Optional.of(ByColour.of(decoder.get(), objects, trial.episodes().getFirst()));
        }
        if (trial.fitting().getFirst().factorsAt(0).isEmpty()) {
            return Optional.empty();
        }
        return ProbedFeatures.of(trial, ProbedFeatures.Source.of(trial.model()))
                .map(features -> new ByProbe(trial, LinearProbe.fit(features.fitted())));
    }

    /**
     * Finds objects in frames.
     *
     * @param places factor and object of each column, rows of the object if {@code isRow}
     */
    record ByColour(DecodesFrames decoder, List<Place> places) implements FactorReading {
        record Place(Factor factor, TrackedObject object, boolean isRow) {}

        static ByColour of(DecodesFrames decoder, List<TrackedObject> objects, AxisEpisode like) {
            Map<String, Factor> known = new LinkedHashMap<>();
            like.factorsAt(0).forEach(each -> known.put(each.factor().name(), each.factor()));
            List<Place> places = new ArrayList<>();
            for (TrackedObject object : objects) {
                if (known.containsKey(object.xFactor())) {
                    places.add(new Place(known.get(object.xFactor()), object, false));
                }
                if (known.containsKey(object.yFactor())) {
                    places.add(new Place(known.get(object.yFactor()), object, true));
                }
            }
            return new ByColour(decoder, places);
        }

        @Override
        public List<Factor> factors() {
            return places.stream().map(Place::factor).toList();
        }

        @Override
        public List<double[]> ofBeliefs(List<Belief> beliefs) {
            return decoder.decode(beliefs).stream().map(this::read).toList();
        }

        @Override
        public double[] ofTruth(Frame frame, List<FactorValue> factors) {
            return read(frame);
        }

        private double[] read(Frame frame) {
            ObjectFinder finder = new ObjectFinder();
            return places.stream()
                    .mapToDouble(place ->
                            finder.find(frame, place.object()).stream()
                                    .findFirst()
                                    .map(blob -> place.isRow() ? blob.y() : blob.x())
                                    .orElse(Double.NaN))
                    .toArray();
        }
    }

    /** Reads features by a linear probe that was fitted on other episodes. */
    record ByProbe(AxisTrial trial, LinearProbe probe) implements FactorReading {
        private static final double LEAST_QUALITY = 0.3;

        /**
         * Returns the factors that the probe can read at all; others say more about the probe than
         * about the model.
         */
        private List<Integer> readable() {
            List<Integer> readable = new ArrayList<>();
            for (int i = 0; i < probe.factors().size(); i++) {
                Factor factor = probe.factors().get(i);
                boolean isNumber = !factor.unit().equals("flag") && !factor.isAngle();
                if (isNumber && probe.quality().get(i) >= LEAST_QUALITY) {
                    readable.add(i);
                }
            }
            return readable;
        }

        @Override
        public List<Factor> factors() {
            return readable().stream().map(probe.factors()::get).toList();
        }

        @Override
        public List<double[]> ofBeliefs(List<Belief> beliefs) {
            List<Integer> readable = readable();
            return beliefs.stream()
                    .map(belief ->
                            BeliefVector.of(trial.model(), belief)
                                    .map(probe::estimate)
                                    .orElseThrow())
                    .map(all -> readable.stream().mapToDouble(i -> all[i]).toArray())
                    .toList();
        }

        @Override
        public double[] ofTruth(Frame frame, List<FactorValue> factors) {
            return readable().stream().mapToDouble(i -> factors.get(i).value()).toArray();
        }
    }
}
