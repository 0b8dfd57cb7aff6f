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
 * What a panel gets to show: where play stands, and what the studio knows about it. Immutable apart from the session,
 * which grows.
 *
 * @param pack what is played
 * @param state where play stands
 * @param isRunning whether play is running
 * @param views what is inside the belief
 * @param pictures the same views painted
 * @param overlay the view that lies over the stage's frames, if any does
 * @param next where each action would lead, in index order; nothing unless a panel needs it
 * @param samples what the model held possible before it saw the moment; empty at the start, without frames, and unless
 *     a panel needs it
 * @param unit the number of the belief that is followed
 * @param second how far a second model was from the truth, if one is played beside the first
 * @param probe what a probe reads from the belief; empty unless a panel needs it
 * @param metrics how well the model did on held-out seeds; empty if nobody knows
 * @param axes the same along seven axes; empty if nobody knows
 * @param session the branches and their nodes
 * @param figures how fast everything is
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
