package dev.gedanken.app.fork;

import dev.gedanken.app.fork.ForkRun.Future;
import dev.gedanken.app.fork.ForkRun.Outcome;
import dev.gedanken.play.PlayState;
import dev.gedanken.world.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The futures as rows of frames, with a column for each of at most {@value #MOST_COLUMNS} steps.
 *
 * @param outcome the result of the run
 */
record ForkStrips(Outcome outcome) {
    private static final int MOST_COLUMNS = 16;
    private static final int GREY = 128;
    private static final int MOST = 255;

    /** Returns which of the played steps are shown, from 0: spread evenly, including the last. */
    private List<Integer> columns() {
        int steps = outcome.futures().getFirst().states().size();
        int columns = Math.min(MOST_COLUMNS, steps);
        return IntStream.rangeClosed(1, columns)
                .mapToObj(column -> (int) Math.round((double) column * steps / columns) - 1)
                .toList();
    }

    /** Returns the shown steps, counted from the start of play. */
    List<Long> steps() {
        return columns().stream()
                .map(column -> outcome.futures().getFirst().states().get(column).step())
                .toList();
    }

    /**
     * Returns a future in rows: the dream, and below it the truth if there is one; the fork comes
     * first. A model that draws no frames has no rows.
     */
    List<List<Frame>> rows(Future future) {
        List<PlayState> shown = new ArrayList<>(List.of(outcome.fork()));
        columns().forEach(column -> shown.add(future.states().get(column)));
        return Stream.<Function<PlayState, Optional<Frame>>>of(PlayState::dreamed, PlayState::truth)
                .map(frame -> shown.stream().map(frame).flatMap(Optional::stream).toList())
                .filter(row -> !row.isEmpty())
                .toList();
    }

    /**
     * Returns how every other future differs from the first, in two rows each: in the dream, and
     * below it in truth. Grey means no difference.
     */
    List<List<Frame>> differences() {
        List<List<Frame>> rows = new ArrayList<>();
        List<List<Frame>> first = rows(outcome.futures().getFirst());
        for (Future future : outcome.futures().subList(1, outcome.futures().size())) {
            List<List<Frame>> other = rows(future);
            for (int row = 0; row < first.size(); row++) {
                List<Frame> differences = new ArrayList<>();
                for (int column = 1; column < first.get(row).size(); column++) {
                    differences.add(
                            difference(first.get(row).get(column), other.get(row).get(column)));
                }
                rows.add(differences);
            }
        }
        return rows;
    }

    private static Frame difference(Frame from, Frame to) {
        byte[] before = bytes(from);
        byte[] after = bytes(to);
        byte[] difference = new byte[before.length];
        for (int i = 0; i < difference.length; i++) {
            int change = (after[i] & 0xFF) - (before[i] & 0xFF);
            difference[i] = (byte) Math.clamp(GREY + change / 2, 0, MOST);
        }
        return Frame.of(from.width(), from.height(), difference);
    }

    private static byte[] bytes(Frame frame) {
        byte[] bytes = new byte[frame.rgb().remaining()];
        frame.copyTo(bytes, 0);
        return bytes;
    }
}
