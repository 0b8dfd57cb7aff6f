package dev.gedanken.app.live.stage;

import dev.gedanken.app.live.snapshot.LiveSettings;
import dev.gedanken.app.live.snapshot.SecondPlay;
import dev.gedanken.app.live.snapshot.StageOverlay;
import dev.gedanken.app.live.snapshot.StageTile;
import dev.gedanken.app.live.snapshot.StageTile.Kind;
import dev.gedanken.app.play.PolicyShares;
import dev.gedanken.model.LatentEdit;
import dev.gedanken.model.Readings;
import dev.gedanken.play.Acting;
import dev.gedanken.play.PlaySource;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.plugin.LatentOverlay;
import dev.gedanken.plugin.NextFrame;
import dev.gedanken.rollout.Branch;
import dev.gedanken.rollout.Cause;
import dev.gedanken.rollout.Node;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.rollout.RolloutTree;
import dev.gedanken.scene.Scene;
import dev.gedanken.world.Frame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Assembles the stage's tiles for a rollout. Confined to one thread. */
public final class StageTiles {
    /** Placeholder for models that draw no frames. */
    private static final Frame BLANK =
            Frame.of(
                    Scene.DEFAULT_FRAME_SIZE,
                    Scene.DEFAULT_FRAME_SIZE,
                    new byte[Scene.DEFAULT_FRAME_SIZE * Scene.DEFAULT_FRAME_SIZE * Frame.CHANNELS]);

    private final Rollout rollout;
    private Map<Integer, PlayState> tips = Map.of();
    private Optional<LatentOverlay> overlay = Optional.empty();

    /** Creates the tiles of a rollout. */
    public StageTiles(Rollout rollout) {
        this.rollout = rollout;
    }

    /**
     * Remembers the tips of branches that were just stepped together, so that they need not be
     * recomputed.
     */
    public void stepped(List<Integer> branches, List<PlayState> states) {
        Map<Integer, PlayState> made = new HashMap<>();
        for (int i = 0; i < branches.size(); i++) {
            made.put(rollout.tree().tip(branches.get(i)).id(), states.get(i));
        }
        tips = Map.copyOf(made);
    }

    /** Shows a latent view over the frames of all following tiles. */
    public void lay(Optional<LatentOverlay> over) {
        overlay = over;
    }

    /**
     * Returns the stage's tiles in a mode.
     *
     * @param title of the pack that is played
     * @param second the second model's play, if there is one
     */
    public List<StageTile> of(
            LiveSettings settings, Player player, String title, Optional<SecondPlay> second) {
        PlayState here = rollout.state();
        return switch (settings.stage()) {
            case SINGLE -> List.of(shown(here, player));
            case TWIN -> withTruth(shown(here, player), here);
            case BRANCHES -> branches(player);
            case ACTIONS -> next(player);
            case DIFFERENCE -> difference(here, player);
            case COMPARE -> List.of(rivals(settings.rival(), here));
            case MODELS -> models(here, player, title, second);
        };
    }

    private List<StageTile> models(
            PlayState here, Player player, String title, Optional<SecondPlay> second) {
        if (second.isEmpty()) {
            return withTruth(shown(here, player), here);
        }
        int branch = rollout.tree().cursor().branch();
        List<StageTile> tiles = new ArrayList<>();
        tiles.add(tile(Kind.MODEL, title, branch, here, player));
        SecondPlay other = second.get();
        tiles.add(
                other.state()
                        .map(state -> secondTile(Kind.MODEL, other, state))
                        .orElseGet(() -> secondTile(Kind.MODEL_TO_COME, other, here)));
        here.twin().ifPresent(twin -> tiles.add(StageTile.truth(twin, here.step())));
        return List.copyOf(tiles);
    }

    private static StageTile secondTile(Kind kind, SecondPlay second, PlayState state) {
        boolean isBlank = kind == Kind.MODEL_TO_COME || state.dreamed().isEmpty();
        return new StageTile(
                kind,
                second.title(),
                Node.NONE,
                state.step(),
                false,
                isBlank ? BLANK : state.dreamed().orElseThrow(),
                isBlank,
                isBlank ? Optional.empty() : state.truth(),
                isBlank ? OptionalDouble.empty() : state.psnr(),
                isBlank ? Optional.empty() : state.moment().readings().uncertaintyMap(),
                Optional.empty(),
                isBlank ? Optional.empty() : state.twin());
    }

    /** Adds the truth if there is one. */
    private static List<StageTile> withTruth(StageTile shown, PlayState here) {
        return Stream.concat(
                        Stream.of(shown),
                        here.twin().map(twin -> StageTile.truth(twin, here.step())).stream())
                .toList();
    }

    private List<StageTile> difference(PlayState here, Player player) {
        List<StageTile> tiles = new ArrayList<>(withTruth(shown(here, player), here));
        here.truth()
                .filter(truth -> here.dreamed().isPresent())
                .ifPresent(truth -> tiles.add(compared(Kind.DIFFERENCE, "", here, truth)));
        return List.copyOf(tiles);
    }

    /** Returns the tile for each input's result, in order. */
    List<StageTile> next(Player player) {
        return tiles(rollout.everyInput(), player);
    }

    private List<StageTile> tiles(List<PlayState> states, Player player) {
        return states.stream()
                .map(state -> tile(Kind.ACTION, state.input().toString(), Node.NONE, state, player))
                .toList();
    }

    /**
     * Returns the tile for the result of an edit of the belief: immediately or, if that makes no
     * visible difference, one idle step later.
     */
    public StageTile preview(LatentEdit edit, Player player) {
        PlayState here = rollout.state();
        PlayState edited = rollout.preview(new Cause.LatentSet(edit));
        PlayState seen =
                edited.dreamed().equals(here.dreamed())
                        ? player.step(edited, rollout.idle())
                        : edited;
        return tile(Kind.PREVIEW, "", rollout.tree().cursor().branch(), seen, player);
    }

    /**
     * Returns the tile that compares the current play with another live branch or, if there is
     * none, with the truth.
     */
    private StageTile rivals(int rival, PlayState here) {
        RolloutTree tree = rollout.tree();
        boolean isBranch =
                rival >= 0
                        && rival < tree.branches().size()
                        && tree.branch(rival).isLive()
                        && rival != tree.cursor().branch();
        if (!isBranch) {
            return compared(Kind.COMPARED, "", here, here.truth().orElse(picture(here)));
        }
        String names =
                tree.branch(tree.cursor().branch()).name() + " | " + tree.branch(rival).name();
        return compared(Kind.COMPARED, names, here, picture(state(tree.branch(rival))));
    }

    private List<StageTile> branches(Player player) {
        List<StageTile> tiles = new ArrayList<>();
        Map<Integer, PlayState> known = new HashMap<>();
        for (Branch branch : LiveBranches.of(rollout.tree())) {
            PlayState state = state(branch);
            known.put(rollout.tree().tip(branch.id()).id(), state);
            tiles.add(tile(Kind.BRANCH, branch.name(), branch.id(), state, player));
        }
        tips = Map.copyOf(known);
        return List.copyOf(tiles);
    }

    /**
     * Returns the moment for a branch's tile: the cursor on the current branch, otherwise the
     * branch's tip.
     */
    private PlayState state(Branch branch) {
        if (branch.id() == rollout.tree().cursor().branch()) {
            return rollout.state();
        }
        int tip = rollout.tree().tip(branch.id()).id();
        PlayState known = tips.get(tip);
        return known == null ? rollout.state(tip) : known;
    }

    private StageTile shown(PlayState state, Player player) {
        int branch = rollout.tree().cursor().branch();
        return tile(Kind.SHOWN, rollout.tree().branch(branch).name(), branch, state, player);
    }

    private StageTile tile(Kind kind, String name, int branch, PlayState state, Player player) {
        boolean isModel = state.source() != PlaySource.TRUTH;
        return new StageTile(
                kind,
                name,
                branch,
                state.step(),
                branch == rollout.tree().cursor().branch(),
                picture(state),
                state.shown().isEmpty(),
                isModel && state.dreamed().isPresent() ? state.truth() : Optional.empty(),
                state.psnr(),
                isModel ? state.moment().readings().uncertaintyMap() : Optional.empty(),
                isModel
                        ? overlay.flatMap(over -> StageOverlay.of(over, player.model(), state))
                        : Optional.empty(),
                state.twin());
    }

    /** Returns the picture of a moment; a blank one if the model draws none. */
    private static Frame picture(PlayState state) {
        return state.shown().orElse(BLANK);
    }

    private static StageTile compared(Kind kind, String names, PlayState state, Frame other) {
        return new StageTile(
                kind,
                names,
                Node.NONE,
                state.step(),
                kind == Kind.COMPARED,
                state.dreamed().orElse(BLANK),
                state.dreamed().isEmpty(),
                Optional.of(other),
                state.psnr(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Returns the next moment for every input, and the current actor's probability of taking it.
     */
    public List<NextFrame> nextFrames(LiveSettings settings, Acting acting) {
        List<PlayState> states = rollout.everyInput();
        List<StageTile> tiles = tiles(states, acting.player());
        List<Double> shares = PolicyShares.of(settings.actor(), rollout.state(), acting);
        List<NextFrame> next = new ArrayList<>();
        for (int i = 0; i < tiles.size(); i++) {
            StageTile tile = tiles.get(i);
            double share = i < shares.size() ? shares.get(i) : 0;
            next.add(
                    new NextFrame(
                            tile.name(),
                            tile.frame(),
                            tile.psnr().orElse(0),
                            share,
                            worth(states.get(i))));
        }
        return next;
    }

    /**
     * Returns the predicted reward of the step there and the predicted return from there on, if
     * available.
     */
    private static OptionalDouble worth(PlayState state) {
        Readings readings = state.moment().readings();
        return readings.reward().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        readings.reward().getAsDouble()
                                + readings.goingOn().orElse(1) * readings.value().orElse(0));
    }
}
