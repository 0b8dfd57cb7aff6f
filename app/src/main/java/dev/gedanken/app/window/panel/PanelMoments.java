package dev.gedanken.app.window.panel;

import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.live.snapshot.SecondPlay;
import dev.gedanken.app.stage.StagePictures;
import dev.gedanken.app.view.hud.HudReadout;
import dev.gedanken.plugin.PanelActors;
import dev.gedanken.plugin.PanelFigures;
import dev.gedanken.plugin.PanelFigures.Quantiles;
import dev.gedanken.plugin.PanelMoment;
import dev.gedanken.plugin.PanelSession;
import dev.gedanken.plugin.PlanSight;
import dev.gedanken.plugin.ProbeReading;
import dev.gedanken.plugin.SearchSight;
import java.util.Optional;

/** Converts moments to the plugin API's types. */
final class PanelMoments {

    private PanelMoments() {}

    /** Returns the panels' view of the pictures' moment. */
    static PanelMoment of(
            StagePictures pictures,
            PanelSession session,
            Optional<ProbeReading> probe,
            Optional<SearchSight> search,
            Optional<PlanSight> plan,
            PackScores.Found scores,
            HudReadout readout,
            String device) {
        LiveSnapshot snapshot = pictures.snapshot();
        return new PanelMoment(
                snapshot.pack(),
                snapshot.state(),
                snapshot.isRunning(),
                snapshot.views(),
                pictures.latents(),
                snapshot.settings().overlay(),
                snapshot.next(),
                snapshot.samples(),
                snapshot.unit(),
                snapshot.second().map(SecondPlay::errors),
                probe,
                search,
                plan,
                new PanelActors(snapshot.actors(), snapshot.settings().actor()),
                scores.metrics(),
                scores.axes(),
                session,
                figures(snapshot, readout, device));
    }

    private static PanelFigures figures(LiveSnapshot snapshot, HudReadout readout, String device) {
        Runtime runtime = Runtime.getRuntime();
        return new PanelFigures(
                readout.framesPerSecond(),
                quantiles(readout.model()),
                quantiles(readout.render()),
                quantiles(readout.input()),
                snapshot.session().memory().keptBytes(),
                runtime.totalMemory() - runtime.freeMemory(),
                device);
    }

    private static Quantiles quantiles(HudReadout.Quantiles values) {
        return new Quantiles(values.p50(), values.p99());
    }
}
