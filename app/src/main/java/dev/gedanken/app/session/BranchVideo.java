package dev.gedanken.app.session;

import dev.gedanken.app.video.Film;
import dev.gedanken.app.video.FilmFile;
import dev.gedanken.app.video.FilmInfo;
import dev.gedanken.play.PlayState;
import dev.gedanken.rollout.Branch;
import dev.gedanken.rollout.Node;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.session.SavedSession;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;

/**
 * Films a branch of a session, from its start to its tip.
 *
 * @param saved the session
 * @param rollout makes its frames again
 * @param showsTwin whether the true world is beside the dream
 */
public record BranchVideo(SavedSession saved, Rollout rollout, boolean showsTwin) {
    private static final int STEPS_PER_SECOND = 30;
    private static final int SCALE = 8;

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
     * Films a branch.
     *
     * @param file ends with .mp4 or .gif
     * @param progress told the share done, in [0, 1]
     * @throws BadInputException if the file cannot be written, or a frame comes out differently
     */
    public void write(Branch branch, Path file, DoubleConsumer progress) {
        List<Node> path = rollout.tree().path(branch.id());
        Node start = path.getFirst();
        Frame first = picture(rollout.state(start.id()));
        FilmFile.write(
                file,
                info(branch, rollout.state(start.id()).seed()),
                first.width(),
                first.height(),
                film -> add(film, path, progress));
    }

    private void add(Film film, List<Node> path, DoubleConsumer progress) {
        AtomicInteger added = new AtomicInteger();
        rollout.visit(
                Node.NONE,
                path.getLast().id(),
                state -> {
                    film.add(picture(state));
                    progress.accept((double) added.incrementAndGet() / path.size());
                });
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

    private FilmInfo info(Branch branch, long seed) {
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
        return new FilmInfo(saved.header().title(), comment, STEPS_PER_SECOND, SCALE);
    }
}
