package dev.gedanken.app.space;

import dev.gedanken.app.view.colour.CategoryColours;
import dev.gedanken.plugin.PanelSession;
import dev.gedanken.renderer.space.PointCloud;
import dev.gedanken.renderer.space.Position;
import dev.gedanken.renderer.space.SpaceScene;
import dev.gedanken.renderer.space.SpaceScene.Label;
import dev.gedanken.renderer.space.Trajectory;
import dev.gedanken.rollout.Branch;
import dev.gedanken.rollout.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * The beliefs of a session as a scene: every live branch is a path, and a cross marks the cursor.
 *
 * @param scene what is drawn
 * @param nodes the moment of each of its points
 */
@SuppressWarnings("ArrayRecordComponent") // Made for one picture, then discarded.
public record BeliefScene(SpaceScene scene, int[] nodes) {
    private static final float PATH_PIXELS = 1.5f;
    private static final float PRESENT_PATH_PIXELS = 3;
    private static final int CROSS = 0xFFFFFF;
    private static final float CROSS_SHARE = 0.1f;

    /**
     * Returns the scene of points.
     *
     * @param session contains the points' moments
     * @param branchNames turns a branch's name into its label
     */
    public static BeliefScene of(
            SpacePoints points,
            PanelSession session,
            UnaryOperator<String> branchNames,
            Colouring colouring) {
        return new Maker(points, session, branchNames).make(colouring);
    }

    /** Returns the moment of a point. */
    public OptionalInt node(int point) {
        return point < nodes.length ? OptionalInt.of(nodes[point]) : OptionalInt.empty();
    }

    /** Assembles one scene. */
    private static final class Maker {
        private final SpacePoints points;
        private final PanelSession session;
        private final UnaryOperator<String> branchNames;
        private final Map<Integer, Integer> pointOfNode = new HashMap<>();
        private final Map<Integer, List<Integer>> pointsOfBranch = new HashMap<>();

        Maker(SpacePoints points, PanelSession session, UnaryOperator<String> branchNames) {
            this.branchNames = branchNames;
            this.points = points;
            this.session = session;
            int[] order = points.nodes();
            IntStream.range(0, order.length)
                    .boxed()
                    .sorted(Comparator.comparingInt(i -> order[i]))
                    .forEach(this::note);
        }

        private void note(int point) {
            int node = points.nodes()[point];
            pointOfNode.put(node, point);
            pointsOfBranch
                    .computeIfAbsent(session.node(node).branch(), branch -> new ArrayList<>())
                    .add(point);
        }

        BeliefScene make(Colouring colouring) {
            Optional<Integer> present = nearest(session.cursor().node());
            float[] positions = points.positions().clone();
            int[] colours = new PointColours(points, session).of(colouring);
            int[] nodes = points.nodes().clone();
            List<Trajectory> paths = new ArrayList<>();
            List<Label> names = new ArrayList<>();
            for (Branch branch : session.liveBranches()) {
                path(branch, paths, names);
            }
            if (present.isPresent()) {
                int at = present.get();
                float arm = CROSS_SHARE * PointCloud.of(positions, colours).bounds().radius();
                positions = withCross(positions, at, arm);
                colours = padded(colours, CROSS);
                nodes = padded(nodes, nodes[at]);
                for (int end = points.size(); end < nodes.length; end += 2) {
                    paths.add(new Trajectory(new int[] {end, end + 1}, CROSS, PATH_PIXELS));
                }
            }
            SpaceScene scene =
                    SpaceScene.of(PointCloud.of(positions, colours))
                            .withTrajectories(paths)
                            .withLabels(names);
            return new BeliefScene(scene, nodes);
        }

        /** Returns the point of a moment, or of the latest one before it that has a point. */
        private Optional<Integer> nearest(int node) {
            for (int at = node; at != Node.NONE; at = session.node(at).parent()) {
                if (pointOfNode.containsKey(at)) {
                    return Optional.ofNullable(pointOfNode.get(at));
                }
            }
            return Optional.empty();
        }

        private void path(Branch branch, List<Trajectory> paths, List<Label> names) {
            List<Integer> way = new ArrayList<>();
            if (branch.forkedAt() != Node.NONE) {
                nearest(branch.forkedAt()).ifPresent(way::add);
            }
            way.addAll(pointsOfBranch.getOrDefault(branch.id(), List.of()));
            if (way.size() < 2) {
                return;
            }
            boolean isPresent = branch.id() == session.cursor().branch();
            int colour = CategoryColours.rgb(branch.id());
            paths.add(
                    new Trajectory(
                            way.stream().mapToInt(Integer::intValue).toArray(),
                            colour,
                            isPresent ? PRESENT_PATH_PIXELS : PATH_PIXELS));
            names.add(new Label(position(way.getLast()), branchNames.apply(branch.name()), colour));
        }

        private Position position(int point) {
            float[] all = points.positions();
            return new Position(all[3 * point], all[3 * point + 1], all[3 * point + 2]);
        }

        /** Appends the six ends of a cross around a point. */
        private static float[] withCross(float[] positions, int point, float arm) {
            float[] all = Arrays.copyOf(positions, positions.length + 18);
            for (int end = 0; end < 6; end++) {
                int to = positions.length + 3 * end;
                System.arraycopy(positions, 3 * point, all, to, 3);
                all[to + end / 2] += end % 2 == 0 ? -arm : arm;
            }
            return all;
        }

        private static int[] padded(int[] values, int more) {
            int[] all = Arrays.copyOf(values, values.length + 6);
            Arrays.fill(all, values.length, all.length, more);
            return all;
        }
    }
}
