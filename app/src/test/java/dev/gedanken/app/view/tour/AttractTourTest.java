package dev.gedanken.app.view.tour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.live.snapshot.LiveSettings;
import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.live.snapshot.SessionStatus;
import dev.gedanken.app.live.snapshot.StageTile;
import dev.gedanken.app.studio.command.SimulationCommand;
import dev.gedanken.app.studio.command.StageCommand.SetStage;
import dev.gedanken.app.studio.command.StageMode;
import dev.gedanken.app.studio.command.StudioCommand;
import dev.gedanken.app.studio.command.TreeCommand;
import dev.gedanken.app.studio.command.WindowCommand.Part;
import dev.gedanken.app.studio.command.WindowCommand.Toggle;
import dev.gedanken.app.testing.Snapshots;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.play.Actor;
import dev.gedanken.play.PlaySource;
import dev.gedanken.rollout.Cursor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttractTourTest {
    @TempDir private Path folder;

    private LiveSnapshot moment;

    @BeforeEach
    void play() {
        moment = Snapshots.after(folder, 1);
    }

    @Test
    void itGoesRoundAndTellsOfEveryPart() {
        assertThat(captions(moment))
                .containsExactly(
                        "attract.dream",
                        "attract.truth",
                        "attract.fork",
                        "attract.unsure",
                        "attract.difference",
                        "attract.dream");
    }

    @Test
    void aModelThatCannotSayWhatItIsUnsureOfIsNotAsked() {
        assertThat(captions(withoutUncertainty(moment)))
                .containsExactly(
                        "attract.dream",
                        "attract.truth",
                        "attract.fork",
                        "attract.difference",
                        "attract.dream");
    }

    private static List<String> captions(LiveSnapshot moment) {
        List<String> captions = new ArrayList<>(List.of(AttractTour.FIRST.scene().caption()));
        AttractTour tour = AttractTour.FIRST;
        int node = 0;
        do {
            AttractTour next = tour.after(at(moment, node));
            if (next.place() != tour.place()) {
                captions.add(next.scene().caption());
            }
            tour = next;
            node++;
        } while (captions.size() < 2 || tour.place() != 0);
        return captions;
    }

    @Test
    void aPartLastsItsStepsAndAMomentThatIsShownAgainIsNone() {
        AttractTour tour = AttractTour.FIRST;
        for (int node = 0; node < AttractTour.FIRST.scene().steps() - 1; node++) {
            tour = tour.after(at(moment, node)).after(at(moment, node));
        }

        assertThat(tour.scene()).isEqualTo(AttractTour.FIRST.scene());
        assertThat(tour.after(at(moment, -7)).place()).isOne();
    }

    @Test
    void everyPartLeavesTheStageAsItFoundIt() {
        for (AttractStep scene : AttractTour.SCENES) {
            Stage stage = new Stage();
            scene.opening().forEach(stage::perform);
            scene.closing().forEach(stage::perform);

            assertThat(stage.mode).as(scene.caption()).isEqualTo(StageMode.SINGLE);
            assertThat(stage.parts).as(scene.caption()).isEmpty();
        }
    }

    /** The effects of a tour's parts on the stage. */
    private static final class Stage {
        private final Set<Part> parts = EnumSet.noneOf(Part.class);
        private StageMode mode = StageMode.SINGLE;

        void perform(StudioCommand command) {
            switch (command) {
                case SetStage(StageMode next) -> mode = next;
                case TreeCommand.ForkEveryAction() -> mode = StageMode.BRANCHES;
                case Toggle(Part part) when parts.contains(part) -> parts.remove(part);
                case Toggle(Part part) -> parts.add(part);
                default -> {}
            }
        }
    }

    @Test
    void eachRoundBeginsAPlayOfItsOwnBeforeItDoesAnythingToTheTree() {
        assertThat(AttractTour.FIRST.scene().opening())
                .startsWith(new SimulationCommand.BeginApart(PlaySource.MODEL));
        assertThat(AttractTour.SCENES)
                .flatExtracting(AttractStep::opening)
                .doesNotHaveAnyElementsOfTypes(TreeCommand.PruneBranch.class)
                .doesNotContain(new SimulationCommand.Reset());
    }

    @Test
    void withinAPartNothingIsDoneAndBetweenPartsOneIsClosedAndTheNextOpened() {
        AttractTour twin = new AttractTour(1, 0, 5);

        assertThat(twin.to(new AttractTour(1, 1, 6))).isEmpty();
        assertThat(twin.to(new AttractTour(2, 0, 6)))
                .containsExactly(new SetStage(StageMode.SINGLE), new TreeCommand.ForkEveryAction());
    }

    @Test
    void everyPartHasWordsInEveryLanguage() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            Texts texts = Texts.in(language);
            assertThat(AttractTour.SCENES)
                    .allSatisfy(scene -> assertThat(texts.of(scene.caption())).isNotBlank());
        }
    }

    @Test
    void whatWasFoundComesBackAtTheStart() {
        SavedPlay found = SavedPlay.at(moment);

        assertThat(found.isIdle()).isTrue();
        assertThat(found.restoring(new Actor.Person()))
                .contains(
                        new SetStage(LiveSettings.FIRST.stage()),
                        new SimulationCommand.ShowSource(moment.state().source()),
                        new SimulationCommand.SetActor(new Actor.Person()))
                .endsWith(new SimulationCommand.Reset());
    }

    private static LiveSnapshot at(LiveSnapshot moment, int node) {
        SessionStatus session = moment.session();
        return with(
                moment,
                moment.tiles(),
                new SessionStatus(
                        new Cursor(node, 0),
                        session.branch(),
                        session.start(),
                        session.file(),
                        session.memory(),
                        session.edits()));
    }

    private static LiveSnapshot withoutUncertainty(LiveSnapshot moment) {
        return with(
                moment,
                moment.tiles().stream().filter(tile -> tile.uncertainty().isEmpty()).toList(),
                moment.session());
    }

    private static LiveSnapshot with(
            LiveSnapshot moment, List<StageTile> tiles, SessionStatus session) {
        return new LiveSnapshot(
                moment.pack(),
                moment.state(),
                moment.settings(),
                moment.tuning(),
                moment.actors(),
                moment.views(),
                moment.vector(),
                tiles,
                moment.next(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                session,
                moment.times());
    }
}
