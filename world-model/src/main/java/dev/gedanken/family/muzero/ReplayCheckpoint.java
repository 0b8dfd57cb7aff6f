package dev.gedanken.family.muzero;

import dev.gedanken.tensor.Tensor;
import dev.gedanken.train.CheckpointPart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A replay in a checkpoint: the played episodes, as seeds and actions, and the search results for
 * every moment. Frames are not stored, because the world can show them again.
 *
 * @param replay what is saved, and restored into
 * @param actions size of the action space
 * @param again plays an episode again
 */
record ReplayCheckpoint(Replay replay, int actions, BiFunction<Long, byte[], Game> again)
        implements CheckpointPart {
    private static final String SEEDS = "seeds";
    private static final String LENGTHS = "lengths";
    private static final String ACTIONS = "actions";
    private static final String MOMENTS = "moments";

    /** Numbers stored for a moment before its policy: whether it was searched, value, priority. */
    private static final int NUMBERS = 3;

    @Override
    public String key() {
        return "replay";
    }

    @Override
    public Map<String, Tensor> snapshot() {
        List<Game> played = replay.played();
        int[] seeds = played.stream().mapToInt(game -> Math.toIntExact(game.seed())).toArray();
        int[] lengths = played.stream().mapToInt(Game::steps).toArray();
        byte[] done = new byte[Arrays.stream(lengths).sum()];
        int at = 0;
        for (Game game : played) {
            for (int t = 0; t < game.steps(); t++) {
                done[at++] = (byte) game.action(t);
            }
        }
        Map<String, Tensor> kept = new TreeMap<>();
        kept.put(SEEDS, Tensor.owning(new long[] {seeds.length}, seeds));
        kept.put(LENGTHS, Tensor.owning(new long[] {lengths.length}, lengths));
        kept.put(ACTIONS, Tensor.owning(new long[] {done.length}, done));
        kept.put(MOMENTS, moments());
        return kept;
    }

    private Tensor moments() {
        List<Game> games = replay.games();
        int width = NUMBERS + actions;
        int frames = games.stream().mapToInt(game -> game.frames().size()).sum();
        float[] values = new float[frames * width];
        int at = 0;
        for (Game game : games) {
            for (int t = 0; t < game.frames().size(); t++) {
                float @Nullable [] policy = game.policy(t);
                values[at] = policy == null ? 0 : 1;
                values[at + 1] = game.value(t);
                values[at + 2] = game.priority(t);
                if (policy != null) {
                    System.arraycopy(policy, 0, values, at + NUMBERS, actions);
                }
                at += width;
            }
        }
        return Tensor.owning(new long[] {frames, width}, values);
    }

    @Override
    public void restore(Map<String, Tensor> kept) {
        Tensor seeds = part(kept, SEEDS);
        Tensor lengths = part(kept, LENGTHS);
        Tensor done = part(kept, ACTIONS);
        List<Game> played = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < seeds.size(); i++) {
            byte[] own = new byte[lengths.getInt(i)];
            for (int t = 0; t < own.length; t++) {
                own[t] = (byte) done.getInt(at++);
            }
            played.add(again.apply((long) seeds.getInt(i), own));
        }
        replay.add(played);
        restoreMoments(part(kept, MOMENTS).toArray());
    }

    private static Tensor part(Map<String, Tensor> kept, String name) {
        return Objects.requireNonNull(kept.get(name), name);
    }

    private void restoreMoments(float[] values) {
        int at = 0;
        for (Game game : replay.games()) {
            for (int t = 0; t < game.frames().size(); t++) {
                if (values[at] != 0) {
                    double[] policy = new double[actions];
                    int from = at + NUMBERS;
                    Arrays.setAll(policy, a -> values[from + a]);
                    game.searched(t, policy, values[at + 1]);
                }
                game.setPriority(t, values[at + 2]);
                at += NUMBERS + actions;
            }
        }
    }
}
