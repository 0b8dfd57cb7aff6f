package dev.gedanken.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.Scene;
import dev.gedanken.scene.catalog.SceneCatalog;
import dev.gedanken.scene.rooms.RoomsScene;
import dev.gedanken.world.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ActionAlignmentTest {

    private static EpisodeSource played(Scene<?> scene) {
        EpisodeSource source = new SceneEpisodes(scene, PolicyKind.MIXED, 1_000_000, 4, 100);
        List<Episode> episodes =
                Stream.iterate(0, i -> i + 1).limit(4).map(source::episode).toList();
        return new ListedEpisodes(scene.actions(), episodes);
    }

    /** Puts each action beside the frame to which it led, behind one that means nothing. */
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
    void actionsThatLeadOnRaiseNoAlarmInAnyScene(Scene<?> scene) {
        assertThat(ActionAlignment.of(played(scene)).isOffByOne()).isFalse();
    }

    @Test
    void actionsThatLedToTheirFrameAreFoundOut() {
        EpisodeSource shifted = ledHere(played(new RoomsScene()));
        ActionAlignment alignment = ActionAlignment.of(shifted);
        assertThat(alignment.isOffByOne()).isTrue();
        assertThat(alignment.ledHere()).isGreaterThan(0.5);
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

    @Test
    void tooFewStepsSayNothing() {
        EpisodeSource source = new SceneEpisodes(new RoomsScene(), PolicyKind.MIXED, 5, 1, 3);
        assertThat(ActionAlignment.of(ledHere(source)).isOffByOne()).isFalse();
    }
}
