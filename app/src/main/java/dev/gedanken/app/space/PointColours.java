package dev.gedanken.app.space;

import dev.gedanken.app.view.CategoryColours;
import dev.gedanken.plugin.PanelSession;
import dev.gedanken.renderer.ColourMap;
import dev.gedanken.rollout.Node;
import dev.gedanken.scene.FactorValue;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Colours points by what a person wants to see in them. */
record PointColours(SpacePoints points, PanelSession session) {
    private static final double PSNR_PER_DECADE = 20;

    /** Returns the colour of each point, 0xRRGGBB. */
    int[] of(Colouring colouring) {
        return switch (colouring) {
            case Colouring.ByTime() -> scaled(i -> node(i).step(), ColourMap.VIRIDIS);
            case Colouring.ByBranch() -> branches();
            case Colouring.BySurprise() -> scaled(i -> surprise(node(i)), ColourMap.MAGMA);
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

    /** Returns the root mean square error of the dream, over pixel values in [0, 1]. */
    private static double surprise(Node node) {
        double psnr = node.result().psnr();
        return Double.isInfinite(psnr) ? 0 : Math.pow(10, -psnr / PSNR_PER_DECADE);
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
        double low = Arrays.stream(values).min().orElse(0);
        double span = Math.max(1e-9, Arrays.stream(values).max().orElse(1) - low);
        List<Integer> colours = map.readColours();
        int[] chosen = new int[values.length];
        Arrays.setAll(
                chosen,
                i ->
                        colours.get(
                                (int) Math.round((values[i] - low) / span * (colours.size() - 1))));
        return chosen;
    }
}
