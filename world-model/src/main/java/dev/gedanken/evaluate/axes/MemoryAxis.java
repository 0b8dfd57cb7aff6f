package dev.gedanken.evaluate.axes;

import dev.gedanken.evaluate.Permanence;
import dev.gedanken.evaluate.PermanenceTally;
import dev.gedanken.measure.ObjectFinder;
import dev.gedanken.model.Belief;
import dev.gedanken.model.ability.DecodesFrames;
import dev.gedanken.scene.ObjectMask;
import dev.gedanken.scene.TrackedObject;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * Whether what was hidden is still there, by how long it was gone.
 *
 * <ul>
 *   <li>{@code loop.return}: inputs that lead the true world away and back to exactly the same
 *       picture (there and back, or once around). It is the share of the loops in which the model
 *       both left (its middle is nearer to the true middle than to the start) and came back (its
 *       end is nearer to the start than to the middle). Random guessing scores ¼, a model that
 *       stays put scores 0.
 *   <li>{@code hidden.recall}: share of the cases in which an object that was fully hidden for some
 *       steps is within 6 px of the place where it reappears.
 *   <li>{@code hidden.place}, {@code hidden.coverage}, {@code hidden.width}, {@code hidden.there}:
 *       what is believed of an object 5, 10 and 15 steps after it was covered: how far the mean of
 *       several draws is from its place, how often their 90 % region (Hotelling's T²) contains that
 *       place, their standard deviation, and the area under the ROC curve of the presence that is
 *       read of it against that of objects that are not there.
 *   <li>{@code cue.recall}: see {@link DelayedCue}.
 *   <li>{@code gone.stays}: share of the permanently vanished parts that did not come back.
 * </ul>
 */
final class MemoryAxis implements AxisScorer {
    private static final List<Integer> HALVES = List.of(4, 8, 16);
    private static final double NEAR = 6;
    private static final int LEAST_HIDDEN = 2;

    /** Fewer cases are not decisive. */
    private static final int LEAST_CASES = 6;

    @Override
    public Axis axis() {
        return Axis.MEMORY;
    }

    @Override
    public Findings score(AxisTrial trial, DoubleConsumer progress) {
        Optional<Readout> readout = trial.readout();
        if (trial.world().isEmpty() || readout.isEmpty()) {
            Reason reason = trial.world().isEmpty() ? Reason.NO_TRUE_WORLD : Reason.NO_FEATURES;
            return new Findings(
                    List.of(Figure.higher("loop.return", "", Figure.SHARE, Scores.none(reason))),
                    List.of());
        }
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < HALVES.size(); i++) {
            figures.add(loops(trial, readout.get(), HALVES.get(i)));
            progress.accept(0.15 * (i + 1));
        }
        figures.addAll(new DelayedCue(trial, readout.get()).figures());
        progress.accept(0.6);
        figures.addAll(new HiddenBelief(trial).figures());
        progress.accept(0.8);
        Optional<DecodesFrames> decoder = Readout.frames(trial.model());
        if (decoder.isEmpty()) {
            figures.add(
                    Figure.higher(
                            "hidden.recall", "", Figure.SHARE, Scores.none(Reason.NO_FRAMES)));
        } else {
            figures.addAll(rolledOut(trial, decoder.get()));
        }
        return new Findings(figures, List.of());
    }

    /**
     * A loop there and back.
     *
     * @param inputs of all steps
     * @param truth the true moments along it
     */
    private record Loop(List<Input> inputs, AxisEpisode truth) {}

    private static Figure loops(AxisTrial trial, Readout readout, int half) {
        List<AxisEpisode> episodes = trial.episodes();
        List<Input> known = List.copyOf(trial.model().card().inputs().enumerated());
        List<Integer> rows = new ArrayList<>();
        List<Loop> loops = new ArrayList<>();
        for (int row = 0; row < episodes.size(); row++) {
            int at = row;
            loop(episodes.get(row), known, half)
                    .ifPresent(loop -> {
                        rows.add(at);
                        loops.add(loop);
                    });
        }
        String about = Integer.toString(2 * half);
        if (loops.isEmpty()) {
            return Figure.higher(
                    "loop.return", about, Figure.SHARE, Scores.none(Reason.NEVER_HAPPENED));
        }
        List<Belief> all = trial.rollouts().begin(episodes);
        List<Belief> starts = rows.stream().map(all::get).toList();
        List<AxisEpisode> ways = loops.stream().map(Loop::truth).toList();
        int[] each = IntStream.range(0, ways.size()).toArray();
        List<List<Input>> there =
                loops.stream().map(loop -> loop.inputs().subList(0, half)).toList();
        List<List<Input>> whole = loops.stream().map(Loop::inputs).toList();
        Optional<List<float[]>> middles =
                readout.ofBeliefs(trial.rollouts().follow(starts, ways, each, there, half));
        Optional<List<float[]>> ends =
                readout.ofBeliefs(trial.rollouts().follow(starts, ways, each, whole, 2 * half));
        Optional<List<float[]>> trueMiddles =
                readout.ofTruth(ways.stream().map(way -> way.seenUpTo(half)).toList());
        Optional<List<float[]>> trueStarts =
                readout.ofTruth(ways.stream().map(way -> way.seenUpTo(0)).toList());
        if (middles.isEmpty() || ends.isEmpty() || trueMiddles.isEmpty() || trueStarts.isEmpty()) {
            return Figure.higher(
                    "loop.return", about, Figure.SHARE, Scores.none(Reason.NO_FEATURES));
        }
        int returned = 0;
        for (int i = 0; i < ways.size(); i++) {
            float[] away = trueMiddles.get().get(i);
            float[] home = trueStarts.get().get(i);
            boolean left =
                    Readout.distance(middles.get().get(i), away)
                            < Readout.distance(middles.get().get(i), home);
            boolean cameBack =
                    Readout.distance(ends.get().get(i), home)
                            < Readout.distance(ends.get().get(i), away);
            returned += left && cameBack ? 1 : 0;
        }
        return Figure.higher(
                        "loop.return",
                        about,
                        Figure.SHARE,
                        List.of(
                                Scores.share(Subject.MODEL, returned, ways.size()),
                                Scores.known(Subject.COPY_LAST, 0, ways.size()),
                                Scores.known(Subject.RANDOM, 0.25, ways.size()),
                                Scores.share(Subject.ORACLE, ways.size(), ways.size())))
                .deciding();
    }

    /**
     * Returns the first loop that leads back to the same picture and shows another one in between.
     */
    private static Optional<Loop> loop(AxisEpisode episode, List<Input> known, int half) {
        for (Input there : known) {
            for (Input back : known) {
                List<Input> inputs = new ArrayList<>(Futures.held(there, half));
                inputs.addAll(Futures.held(back, half));
                AxisEpisode way = Futures.with(episode, inputs);
                if (way.frameAt(2 * half).equals(way.frameAt(0))
                        && !way.frameAt(half).equals(way.frameAt(0))) {
                    return Optional.of(new Loop(inputs, way));
                }
            }
        }
        return Optional.empty();
    }

    /** Follows whole dreams and records what is hidden in them and what is gone. */
    private static List<Figure> rolledOut(AxisTrial trial, DecodesFrames decoder) {
        TrueWorld world = trial.world().orElseThrow();
        List<AxisEpisode> episodes = trial.episodes();
        List<Figure> figures = new ArrayList<>();
        List<Hidden> hidden = hidden(episodes, world.trackedObjects());
        if (hidden.isEmpty()) {
            figures.add(
                    Figure.higher(
                            "hidden.recall",
                            "",
                            Figure.SHARE,
                            Scores.none(
                                    world.trackedObjects().isEmpty()
                                            ? Reason.NO_OBJECTS
                                            : Reason.NEVER_HAPPENED)));
        }
        if (hidden.isEmpty() && world.fixtures().isEmpty()) {
            return figures;
        }
        PermanenceTally tally =
                new PermanenceTally(world.fixtures(), world.trackedObjects(), episodes.size());
        Map<Hidden, Boolean> recalled = new LinkedHashMap<>();
        List<Belief> beliefs = trial.rollouts().begin(episodes);
        for (int step = 1; step <= trial.effort().horizon(); step++) {
            beliefs = trial.rollouts().imagine(beliefs, episodes, step);
            List<Frame> dreams = decoder.decode(beliefs);
            for (int i = 0; i < dreams.size(); i++) {
                tally.see(i, dreams.get(i), episodes.get(i).frameAt(step));
            }
            int now = step;
            hidden.stream()
                    .filter(each -> each.out() == now)
                    .forEach(each ->
                            recalled.put(each, each.isNear(dreams.get(each.row()), episodes)));
        }
        figures.addAll(recall(recalled, episodes));
        figures.add(permanence(tally.result(), world));
        return figures;
    }

    /**
     * An object that was hidden.
     *
     * @param row of the episode
     * @param steps how long
     * @param out when it is visible again
     */
    private record Hidden(int row, TrackedObject object, int steps, int out) {

        boolean isNear(Frame frame, List<AxisEpisode> episodes) {
            ObjectFinder finder = new ObjectFinder();
            var there = finder.find(frame, object).stream().findFirst();
            var real = finder.find(episodes.get(row).frameAt(out), object).stream().findFirst();
            return there.isPresent()
                    && real.isPresent()
                    && Math.hypot(
                                    there.get().x() - real.get().x(),
                                    there.get().y() - real.get().y())
                            <= NEAR;
        }
    }

    /**
     * Returns the first time in each episode that an object is hidden after it was visible at the
     * start.
     */
    private static List<Hidden> hidden(List<AxisEpisode> episodes, List<TrackedObject> objects) {
        List<Hidden> all = new ArrayList<>();
        for (int row = 0; row < episodes.size(); row++) {
            for (TrackedObject object : objects) {
                hidden(episodes.get(row), row, object).ifPresent(all::add);
            }
        }
        return all;
    }

    private static Optional<Hidden> hidden(AxisEpisode episode, int row, TrackedObject object) {
        ObjectFinder finder = new ObjectFinder();
        int since = 0;
        for (int step = 0; step <= episode.horizon(); step++) {
            int area =
                    episode.twinAt(step)
                            .mask()
                            .map((ObjectMask mask) -> mask.area(object.name()))
                            .orElse(1);
            if (step == 0 && area == 0) {
                return Optional.empty();
            }
            if (area == 0) {
                since++;
            } else if (since >= LEAST_HIDDEN
                    && !finder.find(episode.frameAt(step), object).isEmpty()) {
                return Optional.of(new Hidden(row, object, since, step));
            } else if (since < LEAST_HIDDEN) {
                since = 0;
            }
        }
        return Optional.empty();
    }

    private static List<Figure> recall(Map<Hidden, Boolean> recalled, List<AxisEpisode> episodes) {
        List<Figure> figures = new ArrayList<>();
        HiddenSteps.byDelay(List.copyOf(recalled.keySet()), Hidden::steps)
                .forEach((delay, cases) -> {
                    Figure figure = recall(delay, cases, recalled, episodes);
                    boolean decides = delay.isEmpty() && cases.size() >= LEAST_CASES;
                    figures.add(decides ? figure.deciding() : figure);
                });
        return figures;
    }

    private static Figure recall(
            String delay,
            List<Hidden> cases,
            Map<Hidden, Boolean> recalled,
            List<AxisEpisode> episodes) {
        int model = (int) cases.stream().filter(recalled::get).count();
        int copied =
                (int)
                        cases.stream()
                                .filter(each ->
                                        each.isNear(episodes.get(each.row()).frameAt(0), episodes))
                                .count();
        return Figure.higher(
                "hidden.recall",
                delay,
                Figure.SHARE,
                List.of(
                        Scores.share(Subject.MODEL, model, cases.size()),
                        Scores.share(Subject.COPY_LAST, copied, cases.size()),
                        Scores.share(Subject.ORACLE, cases.size(), cases.size())));
    }

    private static Figure permanence(Permanence found, TrueWorld world) {
        List<Score> scores = new ArrayList<>();
        if (world.fixtures().isEmpty()) {
            scores.add(Scores.none(Subject.MODEL, Reason.NO_OBJECTS));
        } else {
            scores.add(stayed(Subject.MODEL, found.vanished(), found.cameBack()));
            if (found.vanished() > 0) {
                scores.add(Scores.known(Subject.RANDOM, 0.5, found.vanished()));
            }
            scores.add(stayed(Subject.ORACLE, found.truth().vanished(), found.truth().cameBack()));
        }
        Figure figure = Figure.higher("gone.stays", "", Figure.SHARE, scores);
        return found.vanished() >= LEAST_CASES ? figure.deciding() : figure;
    }

    private static Score stayed(Subject subject, int vanished, int cameBack) {
        return Scores.share(subject, Math.max(0, vanished - cameBack), vanished);
    }
}
