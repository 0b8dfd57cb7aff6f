package dev.gedanken.data.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.data.Episode;
import dev.gedanken.data.EpisodeSource;
import dev.gedanken.data.ListedEpisodes;
import dev.gedanken.data.SceneEpisodes;
import dev.gedanken.data.ShiftedEpisodes;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.Scene;
import dev.gedanken.scene.catalog.SceneCatalog;
import dev.gedanken.scene.rooms.RoomsScene;
import dev.gedanken.world.Action;
import dev.gedanken.world.Frame;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ActionAlignmentTest {
    private static final int EPISODES = 16;

    private static EpisodeSource played(Scene<?> scene) {
        EpisodeSource source = new SceneEpisodes(scene, PolicyKind.MIXED, 7_000_000, EPISODES, 200);
        List<Episode> episodes =
                Stream.iterate(0, i -> i + 1).limit(EPISODES).map(source::episode).toList();
        return new ListedEpisodes(scene.actions(), episodes);
    }

    /** Stores each action with the frame to which it led, after a first one that means nothing. */
    private static EpisodeSource ledHere(EpisodeSource source) {
        List<Episode> episodes = new ArrayList<>();
        for (int i = 0; i < source.size(); i++) {
            Episode episode = source.episode(i);
            List<Action> actions = new ArrayList<>(episode.actions());
            actions.addFirst(source.actions().idle());
            actions.removeLast();
            episodes.add(new Episode(episode.seed(), episode.frames(), actions));
        }
        return new ListedEpisodes(source.actions(), episodes);
    }

    private static Stream<Scene<?>> scenes() {
        return SceneCatalog.builtIn().scenes().stream();
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void actionsThatLedToTheirFrameAreFoundOutInEveryScene(Scene<?> scene) {
        EpisodeSource right = played(scene);
        ActionAlignment whole = ActionAlignment.of(right);
        assertThat(whole.isOffByOne()).as("%s", whole).isFalse();
        assertThat(whole.leadingOn()).isPositive();
        ActionAlignment shifted = ActionAlignment.of(ledHere(right));
        assertThat(shifted.isOffByOne()).as("%s", shifted).isTrue();
    }

    @Test
    void shiftingPutsThemRight() {
        EpisodeSource source = played(new RoomsScene());
        EpisodeSource mended = new ShiftedEpisodes(ledHere(source));
        Episode whole = source.episode(1);
        Episode shifted = mended.episode(1);
        assertThat(shifted.actions()).isEqualTo(whole.actions().subList(0, whole.steps() - 1));
        assertThat(shifted.frames()).isEqualTo(whole.frames().subList(0, whole.steps()));
        assertThat(ActionAlignment.of(mended).isOffByOne()).isFalse();
    }

    /** Actions of one episode with the frames of another. */
    @Test
    void actionsThatHaveNothingToDoWithTheFramesSayNothing() {
        EpisodeSource source = played(new RoomsScene());
        List<Episode> mixed = new ArrayList<>();
        for (int i = 0; i < source.size(); i++) {
            Episode other = source.episode((i + 1) % source.size());
            mixed.add(new Episode(i, source.episode(i).frames(), other.actions()));
        }
        ActionAlignment alignment = ActionAlignment.of(new ListedEpisodes(source.actions(), mixed));
        assertThat(alignment.isOffByOne()).as("%s", alignment).isFalse();
    }

    @Test
    void framesThatNeverChangeSayNothing() {
        EpisodeSource source = played(new RoomsScene());
        List<Episode> still = new ArrayList<>();
        for (int i = 0; i < source.size(); i++) {
            Episode each = source.episode(i);
            List<Frame> frames =
                    Collections.nCopies(each.frames().size(), each.frames().getFirst());
            still.add(new Episode(i, frames, each.actions()));
        }
        ActionAlignment alignment = ActionAlignment.of(new ListedEpisodes(source.actions(), still));
        assertThat(alignment.isOffByOne()).as("%s", alignment).isFalse();
    }

    @Test
    void tooFewStepsSayNothing() {
        EpisodeSource source = new SceneEpisodes(new RoomsScene(), PolicyKind.MIXED, 5, 1, 3);
        assertThat(ActionAlignment.of(ledHere(source)).isOffByOne()).isFalse();
    }
}
