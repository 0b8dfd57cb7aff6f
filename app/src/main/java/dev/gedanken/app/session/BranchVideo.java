package dev.gedanken.app.session;

import dev.gedanken.app.video.FilmFile;
import dev.gedanken.app.video.FilmInfo;
import dev.gedanken.export.BranchRange;
import dev.gedanken.play.PlayState;
import dev.gedanken.rollout.Branch;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.session.SavedSession;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;

/**
 * Films a stretch of a branch of a session.
 *
 * @param saved the session
 * @param rollout makes its frames again
 * @param showsTwin whether the true world is beside the dream
 */
public record BranchVideo(SavedSession saved, Rollout rollout, boolean showsTwin) {
    private static final int STEPS_PER_SECOND = 30;

    /** How large a frame's pixel is in films unless asked otherwise, in pixels. */
    public static final int SCALE = 8;

    /**
     * Returns the branch with a name, or the one where the session stands.
     *
     * @throws BadInputException if there is none, naming those that exist
     */
    public Branch branch(Optional<String> name) {
        if (saved.nodes().isEmpty()) {
            throw new BadInputException("The session is empty: there is nothing to film.");
        }
        if (name.isEmpty()) {
            return saved.branches().get(saved.cursor().branch());
        }
        return saved.branches().stream()
                .filter(branch -> branch.name().equals(name.get()))
                .findFirst()
                .orElseThrow(() ->
                        new BadInputException(
                                "Unknown branch '%s': the branches are %s."
                                        .formatted(
                                                name.get(),
                                                saved.branches().stream()
                                                        .map(Branch::name)
                                                        .collect(Collectors.joining(", ")))));
    }

    /**
     * Films a stretch of a branch.
     *
     * @param scale side of a frame's pixel in the film, in pixels
     * @param file ends with .mp4 or .gif
     * @param progress told the share done, in [0, 1]
     * @throws BadInputException if the file cannot be written, or a frame comes out differently
     */
    public void write(BranchRange range, int scale, Path file, DoubleConsumer progress) {
        PlayState start = rollout.state(range.nodes().getFirst().id());
        Frame first = picture(start);
        FilmFile.write(
                file,
                info(range.branch(), start.seed(), scale),
                first.width(),
                first.height(),
                film -> range.visit(rollout, (node, state) -> film.add(picture(state)), progress));
    }

    private Frame picture(PlayState state) {
        return showsTwin ? beside(state.dreamed(), state.truth()) : state.shown();
    }

    private static Frame beside(Frame left, Frame right) {
        int row = left.width() * Frame.CHANNELS;
        byte[] one = new byte[left.height() * row];
        byte[] other = new byte[one.length];
        left.copyTo(one, 0);
        right.copyTo(other, 0);
        byte[] both = new byte[2 * one.length];
        for (int y = 0; y < left.height(); y++) {
            System.arraycopy(one, y * row, both, 2 * y * row, row);
            System.arraycopy(other, y * row, both, (2 * y + 1) * row, row);
        }
        return Frame.of(2 * left.width(), left.height(), both);
    }

    private FilmInfo info(Branch branch, long seed, int scale) {
        String comment =
                "seed %d; pack %s, SHA-256 %s; scene %s; branch '%s' (%s); %s"
                        .formatted(
                                seed,
                                saved.header().pack(),
                                saved.header().packSha256(),
                                saved.header().scene(),
                                branch.name(),
                                branch.kind().words(),
                                saved.header().program());
        return new FilmInfo(saved.header().title(), comment, STEPS_PER_SECOND, scale);
    }
}
