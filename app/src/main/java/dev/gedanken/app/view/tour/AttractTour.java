package dev.gedanken.app.view.tour;

import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.studio.command.SimulationCommand;
import dev.gedanken.app.studio.command.StageCommand;
import dev.gedanken.app.studio.command.StageMode;
import dev.gedanken.app.studio.command.StudioCommand;
import dev.gedanken.app.studio.command.TreeCommand;
import dev.gedanken.app.studio.command.WindowCommand.Part;
import dev.gedanken.app.studio.command.WindowCommand.Toggle;
import dev.gedanken.app.view.tour.AttractStep.Need;
import dev.gedanken.play.Actor;
import dev.gedanken.play.PlaySource;
import dev.gedanken.rollout.Node;
import dev.gedanken.scene.PolicyKind;
import java.util.ArrayList;
import java.util.List;

/**
 * The tour that plays while nobody does: its parts repeat in a loop. Each restores the stage to the
 * dream alone, and each round begins a new play.
 *
 * @param place index of the current part in {@link #SCENES}
 * @param seen how many of its steps were shown
 * @param node the last moment shown
 */
public record AttractTour(int place, int seen, int node) {
    /** The parts, in order; the first can be shown for every model. */
    public static final List<AttractStep> SCENES =
            List.of(
                    new AttractStep(
                            "attract.dream",
                            300,
                            List.of(
                                    new SimulationCommand.BeginApart(PlaySource.MODEL),
                                    new SimulationCommand.SetActor(
                                            new Actor.WorldPolicy(PolicyKind.EXPERT))),
                            List.of(),
                            Need.NOTHING),
                    new AttractStep(
                            "attract.truth", 240, lay(StageMode.TWIN), alone(), Need.NOTHING),
                    new AttractStep(
                            "attract.fork",
                            240,
                            List.of(new TreeCommand.ForkEveryAction()),
                            alone(),
                            Need.NOTHING),
                    new AttractStep(
                            "attract.unsure",
                            240,
                            List.of(new Toggle(Part.UNCERTAINTY)),
                            List.of(new Toggle(Part.UNCERTAINTY)),
                            Need.UNCERTAINTY),
                    new AttractStep(
                            "attract.difference",
                            240,
                            lay(StageMode.DIFFERENCE),
                            alone(),
                            Need.NOTHING));

    /** The tour at its first part. */
    public static final AttractTour FIRST = new AttractTour(0, 0, Node.NONE);

    private static List<StudioCommand> lay(StageMode mode) {
        return List.of(new StageCommand.SetStage(mode));
    }

    private static List<StudioCommand> alone() {
        return lay(StageMode.SINGLE);
    }

    /** Returns the current part. */
    public AttractStep scene() {
        return SCENES.get(place);
    }

    /** Returns the tour after a moment was shown; a repeated one does not count. */
    public AttractTour after(LiveSnapshot moment) {
        int here = moment.session().cursor().node();
        if (here == node) {
            return this;
        }
        return seen + 1 < scene().steps()
                ? new AttractTour(place, seen + 1, here)
                : new AttractTour(next(moment), 0, here);
    }

    private int next(LiveSnapshot moment) {
        int next = place;
        do {
            next = (next + 1) % SCENES.size();
        } while (!SCENES.get(next).suits(moment));
        return next;
    }

    /** Returns the commands that lead from this part of the tour to another; none within a part. */
    public List<StudioCommand> to(AttractTour other) {
        List<StudioCommand> commands = new ArrayList<>();
        if (other.place != place) {
            commands.addAll(scene().closing());
            commands.addAll(other.scene().opening());
        }
        return List.copyOf(commands);
    }
}
