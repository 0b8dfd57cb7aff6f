package dev.gedanken.data;

import dev.gedanken.world.Action;
import dev.gedanken.world.Frame;
import dev.gedanken.world.FrameShape;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a training is about to learn from, and the digest that identifies it.
 *
 * <p>The digest is the SHA-256 of the number of episodes, the names of the actions and, of every
 * episode that was read, its number of steps, its action indices and every 16th frame. Episodes on
 * disk are all read. Episodes that are played on demand are read only in part, because playing them
 * is deterministic.
 *
 * @param digest lower-case hexadecimal
 * @param episodes how many there are
 * @param shape of the frames
 * @param irregular the first episode whose frames have another shape than the first one's; -1 if
 *     none
 * @param shortest the episode with the fewest steps among those that were read
 * @param fewestSteps how many steps it has
 */
public record DataSurvey(
        String digest,
        int episodes,
        FrameShape shape,
        int irregular,
        int shortest,
        int fewestSteps) {
    private static final int FRAME_STRIDE = 16;
    private static final int MOST_PLAYED = 16;

    /** Surveys a source; empty if it was stopped. */
    public static Optional<DataSurvey> of(EpisodeSource source, EpisodeProgress progress) {
        MessageDigest digest = sha256();
        int read = isPlayed(source) ? Math.min(MOST_PLAYED, source.size()) : source.size();
        digest.update(
                "%d %s"
                        .formatted(source.size(), source.actions().names())
                        .getBytes(StandardCharsets.UTF_8));
        Optional<FrameShape> shape = Optional.empty();
        int irregular = -1;
        int shortest = 0;
        int fewestSteps = Integer.MAX_VALUE;
        for (int i = 0; i < read; i++) {
            if (!progress.next(i, read)) {
                return Optional.empty();
            }
            int index = (int) ((long) i * source.size() / read);
            Episode episode = source.episode(index);
            update(digest, episode);
            FrameShape own = FrameShape.of(episode.frames().getFirst());
            if (irregular < 0 && !own.equals(shape.orElse(own))) {
                irregular = index;
            }
            shape = shape.or(() -> Optional.of(own));
            if (episode.steps() < fewestSteps) {
                fewestSteps = episode.steps();
                shortest = index;
            }
        }
        return Optional.of(
                new DataSurvey(
                        HexFormat.of().formatHex(digest.digest()),
                        source.size(),
                        shape.orElseThrow(),
                        irregular,
                        shortest,
                        fewestSteps));
    }

    private static boolean isPlayed(EpisodeSource source) {
        return switch (source) {
            case SceneEpisodes played -> true;
            case AlternatingEpisodes both -> isPlayed(both.first()) && isPlayed(both.second());
            default -> false;
        };
    }

    private static void update(MessageDigest digest, Episode episode) {
        ByteBuffer numbers = ByteBuffer.allocate(Integer.BYTES * (1 + episode.steps()));
        numbers.putInt(episode.steps());
        for (Action action : episode.actions()) {
            numbers.putInt(action.index());
        }
        digest.update(numbers.flip());
        for (int i = 0; i < episode.frames().size(); i += FRAME_STRIDE) {
            Frame frame = episode.frames().get(i);
            digest.update((byte) i);
            digest.update(frame.rgb());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
