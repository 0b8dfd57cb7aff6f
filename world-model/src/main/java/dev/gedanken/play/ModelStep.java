package dev.gedanken.play;

import dev.gedanken.model.Belief;
import dev.gedanken.model.WorldModel;
import dev.gedanken.play.Sight.Nothing;
import dev.gedanken.play.Sight.Picture;
import dev.gedanken.play.Sight.TrueFrame;
import dev.gedanken.world.Action;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the model's share of some steps in two batches: those that imagine, and those that observe.
 *
 * @param model what makes them
 */
record ModelStep(WorldModel model) {

    /**
     * Returns where the strides lead.
     *
     * @param twins where the true world stands after each
     */
    List<Moment> advance(List<Stride> strides, List<Twin> twins) {
        List<Row> imagined = new ArrayList<>();
        List<Row> observed = new ArrayList<>();
        for (int i = 0; i < strides.size(); i++) {
            Row row = new Row(i, strides.get(i), twins.get(i));
            (row.stride.sight() instanceof Nothing ? imagined : observed).add(row);
        }
        Moment[] moments = new Moment[strides.size()];
        fill(moments, imagined, imagine(imagined));
        fill(moments, observed, observe(observed));
        return List.of(moments);
    }

    private List<Belief> imagine(List<Row> rows) {
        return rows.isEmpty()
                ? List.of()
                : model.imagine(beliefs(rows), actions(rows), noise(rows));
    }

    private List<Belief> observe(List<Row> rows) {
        List<Frame> frames = rows.stream().map(Row::seen).toList();
        return rows.isEmpty()
                ? List.of()
                : model.observe(beliefs(rows), actions(rows), frames, noise(rows));
    }

    private static void fill(Moment[] moments, List<Row> rows, List<Belief> beliefs) {
        for (int i = 0; i < rows.size(); i++) {
            moments[rows.get(i).index] = new Moment(beliefs.get(i), rows.get(i).twin);
        }
    }

    private static List<Belief> beliefs(List<Row> rows) {
        return rows.stream().map(row -> row.stride.from().belief()).toList();
    }

    private static List<Action> actions(List<Row> rows) {
        return rows.stream().map(row -> row.stride.action()).toList();
    }

    private static List<Noise> noise(List<Row> rows) {
        return rows.stream().map(row -> row.stride.luck().onStream(Player.MODEL_STREAM)).toList();
    }

    /** A stride with its place in the batch and the twin at its end. */
    private record Row(int index, Stride stride, Twin twin) {

        Frame seen() {
            return switch (stride.sight()) {
                case Picture(Frame frame) -> frame;
                case TrueFrame(), Nothing() -> twin.frame();
            };
        }
    }
}
