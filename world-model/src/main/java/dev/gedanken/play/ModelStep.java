package dev.gedanken.play;

import dev.gedanken.model.Belief;
import dev.gedanken.model.Step;
import dev.gedanken.model.WorldModel;
import dev.gedanken.play.Observation.Nothing;
import dev.gedanken.play.Observation.Picture;
import dev.gedanken.play.Observation.TrueFrame;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Computes the model's part of some steps in two batches: those that imagine, and those that
 * observe.
 *
 * @param model the model to step
 */
record ModelStep(WorldModel model) {

    /**
     * Returns the results of the steps.
     *
     * @param twins the true world after each
     */
    List<Moment> advance(List<StepRequest> requests, List<Optional<Twin>> twins) {
        List<Row> imagined = new ArrayList<>();
        List<Row> observed = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            Row row = new Row(i, requests.get(i), twins.get(i));
            (row.request.observation() instanceof Nothing ? imagined : observed).add(row);
        }
        Moment[] moments = new Moment[requests.size()];
        fill(moments, imagined, imagine(imagined));
        fill(moments, observed, observe(observed));
        return List.of(moments);
    }

    private List<Step> imagine(List<Row> rows) {
        return rows.isEmpty() ? List.of() : model.imagine(beliefs(rows), inputs(rows), noise(rows));
    }

    private List<Step> observe(List<Row> rows) {
        List<Frame> frames = rows.stream().map(Row::seen).toList();
        return rows.isEmpty()
                ? List.of()
                : model.observe(beliefs(rows), inputs(rows), frames, noise(rows));
    }

    private static void fill(Moment[] moments, List<Row> rows, List<Step> steps) {
        for (int i = 0; i < rows.size(); i++) {
            Step step = steps.get(i);
            moments[rows.get(i).index] =
                    new Moment(step.belief(), rows.get(i).twin, step.readings());
        }
    }

    private static List<Belief> beliefs(List<Row> rows) {
        return rows.stream().map(row -> row.request.from().belief()).toList();
    }

    private static List<Input> inputs(List<Row> rows) {
        return rows.stream().map(row -> row.request.input()).toList();
    }

    private static List<Noise> noise(List<Row> rows) {
        return rows.stream().map(row -> row.request.luck().onStream(NoiseStreams.MODEL)).toList();
    }

    /** A request with its place in the batch and the twin at its end. */
    private record Row(int index, StepRequest request, Optional<Twin> twin) {

        Frame seen() {
            return switch (request.observation()) {
                case Picture(Frame frame) -> frame;
                case TrueFrame(), Nothing() -> twin.orElseThrow(Player::noTrueWorld).frame();
            };
        }
    }
}
