package dev.gedanken.app.window.bench;

import dev.gedanken.app.studio.command.SimulationCommand;
import dev.gedanken.app.studio.command.StageCommand.ToggleStage;
import dev.gedanken.app.studio.command.StageMode;
import dev.gedanken.app.studio.command.StudioCommand;
import dev.gedanken.app.studio.command.TreeCommand;
import dev.gedanken.app.studio.command.WindowCommand;
import dev.gedanken.app.studio.command.WindowCommand.BackToPlay;
import dev.gedanken.app.studio.command.WindowCommand.Part;
import dev.gedanken.app.studio.command.WindowCommand.Setting;
import dev.gedanken.app.studio.command.WindowCommand.ShowPanel;
import dev.gedanken.app.studio.command.WindowCommand.Toggle;
import dev.gedanken.app.studio.command.WindowCommand.Zoom;
import java.util.ArrayList;
import java.util.List;

/**
 * A step of the window's benchmark, and its undoing.
 *
 * @param name its name in the report
 * @param commands the commands, with a pause after each
 */
record BenchStep(String name, List<StudioCommand> commands) {
    private static final int NOTCHES = 6;

    BenchStep {
        commands = List.copyOf(commands);
    }

    /** Returns all steps in order; afterwards the window is unchanged. */
    static List<BenchStep> all() {
        List<BenchStep> steps = new ArrayList<>();
        for (Part part :
                List.of(
                        Part.HELP,
                        Part.PALETTE,
                        Part.LOOK,
                        Part.SETTINGS,
                        Part.KEYMAP,
                        Part.START,
                        Part.WELCOME)) {
            steps.add(of("opening " + part, new Toggle(part), new BackToPlay()));
        }
        for (Part part : List.of(Part.UNCERTAINTY, Part.PANELS, Part.TIMELINE)) {
            steps.add(of("toggling " + part, new Toggle(part), new Toggle(part)));
        }
        for (StageMode mode : List.of(StageMode.TWIN, StageMode.ACTIONS, StageMode.DIFFERENCE)) {
            steps.add(of("stage " + mode, new ToggleStage(mode), new ToggleStage(mode)));
        }
        for (String panel :
                List.of(
                        "space",
                        "actions",
                        "belief",
                        "factors",
                        "plan",
                        "search",
                        "model",
                        "performance",
                        "log")) {
            steps.add(of("panel " + panel, new ShowPanel(panel)));
        }
        steps.add(of("panels again", new ShowPanel("latent"), new ShowPanel("compare")));
        steps.add(of("zooming", new Zoom(-NOTCHES), new Zoom(NOTCHES)));
        steps.add(of("stepping back", back(), back(), back()));
        steps.add(of("running on", new SimulationCommand.TogglePause()));
        steps.add(of("themes", next(), next(), next()));
        return steps;
    }

    private static StudioCommand back() {
        return new TreeCommand.StepBack();
    }

    private static StudioCommand next() {
        return new WindowCommand.Adjust(Setting.NEXT_THEME);
    }

    private static BenchStep of(String name, StudioCommand... commands) {
        return new BenchStep(name, List.of(commands));
    }
}
