package dev.gedanken.evaluate.axes;

import dev.gedanken.measure.RocArea;
import dev.gedanken.model.Belief;
import dev.gedanken.model.Step;
import dev.gedanken.play.NoiseStreams;
import dev.gedanken.scene.FactorValue;
import dev.gedanken.scene.ObjectMask;
import dev.gedanken.scene.TrackedObject;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Shows a model something impossible in place of the next true frame: an object that is suddenly elsewhere, of another
 * colour, gone, or on the other side of a wall.
 */
final class Implants {
    /** True frames that the model sees first. */
    private static final int SEEN = 4;

    private static final double LEAST_JUMP = 14;
    private static final int MOST_TRIES = 20;
    private static final int PLACE_STREAM = 871;

    private final AxisTrial trial;
    private final Readout readout;
    private boolean isRead;

    Implants(AxisTrial trial, Readout readout) {
        this.trial = trial;
        this.readout = readout;
    }

    /** Returns whether the model's own surprise was compared. */
    boolean readsSurprise() {
        return isRead;
    }

    /** A kind of impossible event. */
    private enum Kind {
        TELEPORT("teleport"),
        COLOUR("colour"),
        VANISHING("vanishing"),
        WALL("wall");

        private final String about;

        Kind(String about) {
            this.about = about;
        }
    }

    List<Figure> figures() {
        List<AxisEpisode> episodes = trial.episodes();
        int seen = Math.min(SEEN, trial.effort().horizon() - 1);
        List<Belief> beliefs = trial.rollouts().begin(episodes);
        for (int step = 1; step <= seen; step++) {
            beliefs =
                    trial.rollouts().observe(beliefs, episodes, step).stream()
                            .map(Step::belief)
                            .toList();
        }
        int next = seen + 1;
        List<Frame> truth = episodes.stream().map(each -> each.frameAt(next)).toList();
        List<Frame> others = new ArrayList<>(truth.subList(1, truth.size()));
        others.add(truth.getFirst());
        Optional<double[]> normal = surprise(beliefs, episodes, next, truth);
        List<Figure> figures = new ArrayList<>();
        if (normal.isEmpty()) {
            return List.of(none(Reason.NO_SURPRISE));
        }
        double[] usual = normal.get();
        if (isRead) {
            figures.add(
                    Figure.lower(
                            "surprise",
                            "",
                            "nats",
                            List.of(
                                    Scores.mean(Subject.MODEL, usual),
                                    Scores.mean(
                                            Subject.RANDOM,
                                            surprise(beliefs, episodes, next, others)
                                                    .orElseThrow()))));
        } else {
            figures.add(Figure.lower("surprise", "", "nats", Scores.none(Reason.NO_SURPRISE)));
        }
        List<TrackedObject> objects =
                trial.world().map(TrueWorld::trackedObjects).orElse(List.of());
        if (objects.isEmpty()) {
            figures.add(none(trial.world().isEmpty() ? Reason.NO_TRUE_WORLD : Reason.NO_OBJECTS));
            return figures;
        }
        for (Kind kind : Kind.values()) {
            figures.add(figure(kind, beliefs, next, usual, objects));
        }
        return figures;
    }

    private static Figure none(Reason reason) {
        return Figure.higher("impossible", "", Figure.SHARE, Scores.none(reason));
    }

    private Figure figure(
            Kind kind,
            List<Belief> beliefs,
            int next,
            double[] usual,
            List<TrackedObject> objects) {
        Map<Integer, Frame> implanted = new LinkedHashMap<>();
        for (int row = 0; row < beliefs.size(); row++) {
            int at = row;
            implant(kind, trial.episodes().get(row), next, objects)
                    .ifPresent(frame -> implanted.put(at, frame));
        }
        if (implanted.isEmpty()) {
            return Figure.higher(
                    "impossible", kind.about, Figure.SHARE, Scores.none(Reason.NEVER_HAPPENED));
        }
        List<Integer> rows = List.copyOf(implanted.keySet());
        List<AxisEpisode> episodes = rows.stream().map(trial.episodes()::get).toList();
        double[] surprised =
                surprise(
                                rows.stream().map(beliefs::get).toList(),
                                episodes,
                                next,
                                List.copyOf(implanted.values()))
                        .orElseThrow();
        double[] unsurprised = rows.stream().mapToDouble(row -> usual[row]).toArray();
        return Figure.higher(
                        "impossible",
                        kind.about,
                        Figure.SHARE,
                        List.of(
                                Scores.resampled(
                                        Subject.MODEL,
                                        rows.size(),
                                        some ->
                                                RocArea.of(
                                                        picked(surprised, some),
                                                        picked(unsurprised, some))),
                                Scores.known(Subject.RANDOM, 0.5, rows.size()),
                                Scores.known(Subject.ORACLE, 1, rows.size())))
                .deciding();
    }

    private static double[] picked(double[] values, int[] rows) {
        double[] picked = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = values[rows[i]];
        }
        return picked;
    }

    /**
     * Returns how surprised the model is by frames: its own reading, or else their distance from
     * its prediction.
     */
    private Optional<double[]> surprise(
            List<Belief> beliefs, List<AxisEpisode> episodes, int step, List<Frame> frames) {
        var inputs = episodes.stream().map(each -> each.inputTo(step)).toList();
        List<Noise> luck =
                episodes.stream()
                        .map(each -> each.luckTo(step).onStream(NoiseStreams.MODEL))
                        .toList();
        List<OptionalDouble> read =
                trial.model().observe(beliefs, inputs, frames, luck).stream()
                        .map(each -> each.readings().surprise())
                        .toList();
        if (read.stream().allMatch(OptionalDouble::isPresent)) {
            isRead = true;
            return Optional.of(read.stream().mapToDouble(OptionalDouble::getAsDouble).toArray());
        }
        Optional<List<float[]>> foreseen =
                readout.ofBeliefs(trial.rollouts().imagine(beliefs, inputs, luck));
        Optional<List<float[]>> came = readout.ofTruth(frames.stream().map(Futures::only).toList());
        if (foreseen.isEmpty() || came.isEmpty()) {
            return Optional.empty();
        }
        double[] distances = new double[frames.size()];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = Readout.distance(foreseen.get().get(i), came.get().get(i));
        }
        return Optional.of(distances);
    }

    private Optional<Frame> implant(
            Kind kind, AxisEpisode episode, int step, List<TrackedObject> objects) {
        Twin twin = episode.twinAt(step);
        return switch (kind) {
            case TELEPORT -> elsewhere(episode, twin, objects).map(Twin::frame);
            case COLOUR -> recoloured(twin, objects);
            case VANISHING ->
                    elsewhere(episode, twin, objects).flatMap(other -> gone(twin, other, objects));
            case WALL -> throughTheWall(twin);
        };
    }

    /**
     * The object that actions do not move comes first, because its position does not depend on the
     * player.
     */
    private static TrackedObject chosen(List<TrackedObject> objects) {
        return objects.stream()
                .filter(object -> !object.controlled())
                .findFirst()
                .orElse(objects.getFirst());
    }

    private static Optional<Twin> elsewhere(
            AxisEpisode episode, Twin twin, List<TrackedObject> objects) {
        TrackedObject object = chosen(objects);
        for (int i = 0; i < MOST_TRIES; i++) {
            Noise noise = new Noise(episode.seed(), PLACE_STREAM, i);
            Optional<Twin> moved =
                    moved(twin, object.xFactor(), noise.uniform(0, 8, 56))
                            .flatMap(there ->
                                    object.yFactor().isEmpty()
                                            ? Optional.of(there)
                                            : moved(
                                                    there,
                                                    object.yFactor(),
                                                    noise.uniform(1, 8, 56)));
            if (moved.filter(there -> jump(twin, there, object) >= LEAST_JUMP).isPresent()
                    && !moved.get().frame().equals(twin.frame())) {
                return moved;
            }
        }
        return Optional.empty();
    }

    private static Optional<Twin> moved(Twin twin, String factor, double value) {
        try {
            return Optional.of(twin.with(factor, value));
        } catch (BadInputException refused) {
            return Optional.empty();
        }
    }

    private static double jump(Twin from, Twin to, TrackedObject object) {
        double dx = value(to, object.xFactor()) - value(from, object.xFactor());
        double dy =
                object.yFactor().isEmpty()
                        ? 0
                        : value(to, object.yFactor()) - value(from, object.yFactor());
        return Math.hypot(dx, dy);
    }

    private static double value(Twin twin, String factor) {
        return twin.factors().stream()
                .filter(each -> each.factor().name().equals(factor))
                .findFirst()
                .map(FactorValue::value)
                .orElse(0.0);
    }

    /** The three channels are permuted, which keeps their mean. */
    private static Optional<Frame> recoloured(Twin twin, List<TrackedObject> objects) {
        TrackedObject object = chosen(objects);
        Optional<ObjectMask> mask = twin.mask();
        if (mask.isEmpty() || mask.get().area(object.name()) == 0) {
            return Optional.empty();
        }
        Frame frame = twin.frame();
        byte[] rgb = bytes(frame);
        int id = mask.get().names().indexOf(object.name());
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                if (mask.get().at(x, y) == id) {
                    int at = (y * frame.width() + x) * Frame.CHANNELS;
                    byte red = rgb[at];
                    rgb[at] = rgb[at + 1];
                    rgb[at + 1] = rgb[at + 2];
                    rgb[at + 2] = red;
                }
            }
        }
        Frame changed = Frame.of(frame.width(), frame.height(), rgb);
        return changed.equals(frame) ? Optional.empty() : Optional.of(changed);
    }

    /** At the object's old place, the picture shows the background from when it is elsewhere. */
    private static Optional<Frame> gone(Twin twin, Twin other, List<TrackedObject> objects) {
        TrackedObject object = chosen(objects);
        Optional<ObjectMask> mask = twin.mask();
        if (mask.isEmpty() || mask.get().area(object.name()) == 0) {
            return Optional.empty();
        }
        Frame frame = twin.frame();
        byte[] rgb = bytes(frame);
        byte[] behind = bytes(other.frame());
        int id = mask.get().names().indexOf(object.name());
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                if (mask.get().at(x, y) == id) {
                    int at = (y * frame.width() + x) * Frame.CHANNELS;
                    System.arraycopy(behind, at, rgb, at, Frame.CHANNELS);
                }
            }
        }
        return Optional.of(Frame.of(frame.width(), frame.height(), rgb));
    }

    /**
     * If the world has a dividing wall, the agent is moved to its other side, at the same distance.
     */
    private static Optional<Frame> throughTheWall(Twin twin) {
        boolean hasWall =
                twin.factors().stream().anyMatch(each -> each.factor().name().equals("wall.x"))
                        && twin.factors().stream()
                                .anyMatch(each -> each.factor().name().equals("agent.x"));
        if (!hasWall) {
            return Optional.empty();
        }
        double there = 2 * value(twin, "wall.x") - value(twin, "agent.x");
        return moved(twin, "agent.x", there)
                .map(Twin::frame)
                .filter(frame -> !frame.equals(twin.frame()));
    }

    private static byte[] bytes(Frame frame) {
        byte[] rgb = new byte[frame.width() * frame.height() * Frame.CHANNELS];
        frame.copyTo(rgb, 0);
        return rgb;
    }
}
