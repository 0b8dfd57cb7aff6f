package dev.gedanken.renderer.space;

import dev.gedanken.renderer.ColourMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes a tree of branches in space: a trunk from which branches diverge, and diverge again. */
public final class BranchFan {
    private static final int[] COLOURS = {
        0xE69F00, 0x56B4E9, 0x009E73, 0xF0E442, 0x0072B2, 0xD55E00, 0xCC79A7
    };

    private final Random random;
    private final int length;
    private final List<float[]> points = new ArrayList<>();
    private final List<Float> times = new ArrayList<>();
    private final List<Trajectory> paths = new ArrayList<>();

    private BranchFan(long seed, int length) {
        this.random = new Random(seed);
        this.length = length;
    }

    /** Returns a trunk and {@code branches} branches of {@code length} steps each. */
    public static SpaceScene of(long seed, int length, int branches) {
        var fan = new BranchFan(seed, length);
        fan.grow(new float[3], 0, 0, 0, -1);
        for (int i = 0; i < branches; i++) {
            int from = fan.random.nextInt(Math.min(fan.points.size(), 4 * length));
            fan.grow(
                    fan.points.get(from).clone(),
                    fan.times.get(from),
                    (float) (fan.random.nextDouble() * 2 * Math.PI),
                    i % COLOURS.length,
                    from);
        }
        return fan.scene();
    }

    private void grow(float[] at, float time, float heading, int colour, int from) {
        List<Integer> path = new ArrayList<>();
        if (from >= 0) {
            path.add(from);
        }
        double angle = heading;
        for (int step = 1; step <= length; step++) {
            angle += random.nextGaussian() * 0.07;
            at[0] += (float) (0.05 * Math.cos(angle));
            at[1] += (float) (0.05 * Math.sin(angle));
            at[2] += 0.03f + (float) random.nextGaussian() * 0.006f;
            path.add(points.size());
            points.add(at.clone());
            times.add(time + step);
        }
        int[] indices = path.stream().mapToInt(Integer::intValue).toArray();
        paths.add(new Trajectory(indices, COLOURS[colour], 4));
    }

    private SpaceScene scene() {
        float[] positions = new float[3 * points.size()];
        float[] values = new float[points.size()];
        float last = 0;
        for (int i = 0; i < values.length; i++) {
            System.arraycopy(points.get(i), 0, positions, 3 * i, 3);
            values[i] = times.get(i);
            last = Math.max(last, values[i]);
        }
        float[] start = points.getFirst();
        return SpaceScene.of(PointCloud.byValue(positions, values, 0, last, ColourMap.VIRIDIS))
                .withTrajectories(paths)
                .withAxes(new SpaceScene.Axes("PC 1", "PC 2", "PC 3"))
                .withLabels(
                        List.of(
                                new SpaceScene.Label(
                                        new Position(start[0], start[1], start[2]),
                                        "start",
                                        0xFFFFFF)));
    }
}
