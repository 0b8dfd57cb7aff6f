package dev.gedanken.plugin;

import dev.gedanken.evaluate.EvaluationReport;
import dev.gedanken.evaluate.axes.AxesReport;
import dev.gedanken.model.LatentView;
import dev.gedanken.pack.PackManifest;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.PriorSamples;
import java.util.List;
import java.util.Optional;

/**
 * The data for a panel: the state of play and what the studio knows about it. Immutable apart from
 * the session, which grows.
 *
 * @param pack the current pack
 * @param state the state of play
 * @param isRunning whether play is running
 * @param views the views of the belief
 * @param pictures the pictures of the same views
 * @param overlay the view over the stage's frames, if any
 * @param next the result of each action, in index order; empty unless a panel needs it
 * @param samples what the model considered possible before it saw the moment; empty at the start,
 *     without frames, and unless a panel needs it
 * @param unit the number of the belief that is followed
 * @param second the errors of a second model, if one is played alongside the first
 * @param probe a probe's reading of the belief; empty unless a panel needs it
 * @param search a tree search from the moment; empty unless a panel needs it, and for models that
 *     cannot be searched
 * @param plan a plan from the moment; empty unless a panel needs it and has given a goal
 * @param actors everyone who can act here, and who does
 * @param metrics the model's scores on held-out seeds; empty if unknown
 * @param axes its scores along seven axes; empty if unknown
 * @param session the branches and their nodes
 * @param figures the performance figures
 */
public record PanelMoment(
        PackManifest pack,
        PlayState state,
        boolean isRunning,
        List<LatentView> views,
        List<LatentPicture> pictures,
        Optional<LatentOverlay> overlay,
        List<NextFrame> next,
        Optional<PriorSamples> samples,
        Optional<UnitHistory> unit,
        Optional<SecondModelErrors> second,
        Optional<ProbeReading> probe,
        Optional<SearchSight> search,
        Optional<PlanSight> plan,
        PanelActors actors,
        Optional<EvaluationReport> metrics,
        Optional<AxesReport> axes,
        PanelSession session,
        PanelFigures figures) {

    public PanelMoment {
        views = List.copyOf(views);
        pictures = List.copyOf(pictures);
        next = List.copyOf(next);
    }
}
