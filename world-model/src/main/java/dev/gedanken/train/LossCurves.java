package dev.gedanken.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The losses of a training over its updates, thinned so that their number stays bounded: each point
 * is the mean of {@code stride} updates, and when there are too many points, neighbours are merged.
 */
public final class LossCurves {
    /** Most points of one phase. */
    static final int MOST_POINTS = 512;

    private static final int SCHEMA_VERSION = 1;

    private final Map<String, Curve> curves = new LinkedHashMap<>();

    /**
     * The losses of one phase.
     *
     * @param phase its name
     * @param names of the losses, the minimised one first
     * @param stride updates per point
     * @param points means of {@code stride} updates, one number for each name
     * @param pending sums of the updates since the last point
     * @param pendingCount how many there are
     */
    public record Curve(
            String phase,
            List<String> names,
            int stride,
            List<List<Double>> points,
            List<Double> pending,
            int pendingCount) {

        public Curve {
            names = List.copyOf(names);
            points = List.copyOf(points);
            pending = List.copyOf(pending);
        }
    }

    /** The content of {@code losses.json}. */
    private record Document(int schemaVersion, List<Phase> phases) {
        record Phase(
                String phase, List<String> names, int updatesPerPoint, List<List<Double>> points) {}
    }

    /** Records an update. */
    void add(String phase, Map<String, Double> losses) {
        List<String> names = List.copyOf(losses.keySet());
        Curve curve = curves.get(phase);
        if (curve == null || !curve.names().equals(names)) {
            curve = new Curve(phase, names, 1, List.of(), zeros(names.size()), 0);
        }
        List<Double> sums = new ArrayList<>();
        int i = 0;
        for (double loss : losses.values()) {
            sums.add(curve.pending().get(i++) + loss);
        }
        curves.put(phase, advanced(curve, sums, curve.pendingCount() + 1));
    }

    private static Curve advanced(Curve curve, List<Double> sums, int count) {
        if (count < curve.stride()) {
            return new Curve(
                    curve.phase(), curve.names(), curve.stride(), curve.points(), sums, count);
        }
        List<List<Double>> points = new ArrayList<>(curve.points());
        points.add(sums.stream().map(sum -> sum / count).toList());
        int stride = curve.stride();
        if (points.size() == MOST_POINTS) {
            points = halved(points);
            stride *= 2;
        }
        return new Curve(curve.phase(), curve.names(), stride, points, zeros(sums.size()), 0);
    }

    private static List<List<Double>> halved(List<List<Double>> points) {
        List<List<Double>> half = new ArrayList<>();
        for (int i = 0; i + 1 < points.size(); i += 2) {
            List<Double> first = points.get(i);
            List<Double> second = points.get(i + 1);
            List<Double> mean = new ArrayList<>();
            for (int k = 0; k < first.size(); k++) {
                mean.add((first.get(k) + second.get(k)) / 2);
            }
            half.add(mean);
        }
        return half;
    }

    private static List<Double> zeros(int count) {
        return Collections.nCopies(count, 0.0);
    }

    /** Returns the current curves, in the order of the phases. */
    public List<Curve> state() {
        return List.copyOf(curves.values());
    }

    /** Continues from stored curves. */
    void restore(List<Curve> state) {
        curves.clear();
        state.forEach(curve -> curves.put(curve.phase(), curve));
    }

    /** Returns the bytes of {@code losses.json}. */
    byte[] json() {
        List<Document.Phase> phases =
                curves.values().stream()
                        .map(curve ->
                                new Document.Phase(
                                        curve.phase(),
                                        curve.names(),
                                        curve.stride(),
                                        curve.points().stream().map(LossCurves::rounded).toList()))
                        .toList();
        return JsonMapper.builder().build().writeValueAsBytes(new Document(SCHEMA_VERSION, phases));
    }

    /** Five significant digits are more than a curve shows. */
    private static List<Double> rounded(List<Double> values) {
        return values.stream()
                .map(value -> Double.valueOf(String.format(Locale.ROOT, "%.4e", value)))
                .toList();
    }
}
