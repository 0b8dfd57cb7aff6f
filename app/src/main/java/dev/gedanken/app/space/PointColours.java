package dev.gedanken.app.space;

import dev.gedanken.app.view.colour.CategoryColours;
import dev.gedanken.measure.SquaredError;
import dev.gedanken.plugin.PanelSession;
import dev.gedanken.plugin.Surprise;
import dev.gedanken.renderer.ColourMap;
import dev.gedanken.rollout.Node;
import dev.gedanken.scene.FactorValue;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Colours points by a chosen quantity. */
record PointColours(SpacePoints points, PanelSession session) {

    /** Colour of points without a known value. */
    private static final int UNKNOWN = 0x6E7681;

    /** Returns the colour of each point, 0xRRGGBB. */
    int[] of(Colouring colouring) {
        return switch (colouring) {
            case Colouring.ByTime() -> scaled(i -> node(i).step(), ColourMap.VIRIDIS);
            case Colouring.ByBranch() -> branches();
            case Colouring.BySurprise() -> surprises();
            case Colouring.ByFactor(String name) -> scaled(i -> factor(i, name), ColourMap.TURBO);
        };
    }

    private Node node(int point) {
        return session.node(points.nodes()[point]);
    }

    private int[] branches() {
        int[] colours = new int[points.size()];
        Arrays.setAll(colours, i -> CategoryColours.rgb(node(i).branch()));
        return colours;
    }

    /**
     * Nats and pixel errors have different scales, so errors are used only if no frame at all was
     * seen.
     */
    private int[] surprises() {
        return IntStream.range(0, points.size()).anyMatch(i -> !Double.isNaN(surprise(node(i))))
                ? scaled(i -> surprise(node(i)), ColourMap.MAGMA)
                : scaled(i -> error(node(i)), ColourMap.MAGMA);
    }

    /** Returns the model's surprise at the frame it saw, in nats; NaN if it saw none. */
    private double surprise(Node node) {
        return session.surprise(node.branch(), (int) node.step())
                .filter(Surprise::wasSeen)
                .map(surprise -> (double) surprise.nats())
                .orElse(Double.NaN);
    }

    /** Returns the root mean square error of the dream, over pixel values in [0, 1]. */
    private static double error(Node node) {
        double psnr = node.result().psnr();
        return Double.isInfinite(psnr) ? 0 : SquaredError.rootMeanSquare(psnr);
    }

    private double factor(int point, String name) {
        return points.factors().get(point).stream()
                .filter(value -> value.factor().name().equals(name))
                .mapToDouble(FactorValue::value)
                .findFirst()
                .orElse(0);
    }

    private int[] scaled(IntToDoubleFunction value, ColourMap map) {
        double[] values = new double[points.size()];
        Arrays.setAll(values, value);
        DoubleSummaryStatistics known =
                Arrays.stream(values).filter(Double::isFinite).summaryStatistics();
        double span = Math.max(1e-9, known.getMax() - known.getMin());
        List<Integer> colours = map.readColours();
        int[] chosen = new int[values.length];
        Arrays.setAll(
                chosen,
                i ->
                        Double.isNaN(values[i])
                                ? UNKNOWN
                                : colours.get(
                                        (int)
                                                Math.round(
                                                        (values[i] - known.getMin())
                                                                / span
                                                                * (colours.size() - 1))));
        return chosen;
    }
}
