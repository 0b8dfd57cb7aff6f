package dev.gedanken.app.window.panel;

import dev.gedanken.app.studio.command.SimulationCommand;
import dev.gedanken.app.studio.command.StageCommand;
import dev.gedanken.app.studio.command.TreeCommand;
import dev.gedanken.app.window.panel.builtin.LatentSpaceService;
import dev.gedanken.plugin.PanelHost;
import dev.gedanken.plugin.PanelRequest;
import dev.gedanken.plugin.StagePoint;
import dev.gedanken.projection.LinearProbe;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The studio's services for its panels. */
public final class StudioPanelHost implements PanelHost, LatentSpaceService.Owner {
    private static final int MOST_LINES = 200;

    private final Locale language;
    private final Consumer<SimulationCommand> simulation;
    private final LatentSpaceService space;
    private final Supplier<Optional<LinearProbe>> probe;
    private final List<Consumer<StagePoint>> clicks = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<Consumer<String>> listeners = new ArrayList<>();

    /**
     * Creates a host that passes requests on to the simulation.
     *
     * @param probe reads the beliefs of the current pack; empty while there is none
     */
    public StudioPanelHost(
            Locale language,
            Consumer<SimulationCommand> simulation,
            LatentSpaceService space,
            Supplier<Optional<LinearProbe>> probe) {
        this.probe = probe;
        this.space = space;
        this.language = language;
        this.simulation = simulation;
    }

    @Override
    public Locale language() {
        return language;
    }

    @Override
    public LatentSpaceService space() {
        return space;
    }

    @Override
    public void ask(PanelRequest request) {
        simulation.accept(command(request));
    }

    private SimulationCommand command(PanelRequest request) {
        return switch (request) {
            case PanelRequest.GoTo(int node) -> new TreeCommand.GoTo(node);
            case PanelRequest.GoToBranch(int branch) -> new TreeCommand.GoToBranch(branch);
            case PanelRequest.Intervene(var cause) -> new TreeCommand.Intervene(cause);
            case PanelRequest.Preview(var edit) -> new StageCommand.Preview(edit);
            case PanelRequest.Follow(var unit) -> new StageCommand.Follow(unit);
            case PanelRequest.LayOver(var overlay) -> new StageCommand.LayOver(overlay);
            case PanelRequest.ForkEveryAction() -> new TreeCommand.ForkEveryAction();
            case PanelRequest.LookInSearch(int node) -> new StageCommand.LookInSearch(node);
            case PanelRequest.PlanTowards(String planner, var goal) ->
                    new StageCommand.PlanTowards(planner, goal, probe.get());
            case PanelRequest.StopPlan() -> new StageCommand.StopPlan();
            case PanelRequest.LetAct(var actor) -> new SimulationCommand.SetActor(actor);
            case PanelRequest.ForkAlong(int node, var inputs) ->
                    new TreeCommand.ForkAlong(node, inputs);
        };
    }

    @Override
    public void onStageClick(Consumer<StagePoint> listener) {
        clicks.add(listener);
    }

    /** Passes a click on the stage's first picture on. */
    public void clicked(StagePoint point) {
        clicks.forEach(listener -> listener.accept(point));
    }

    @Override
    public void onLog(Consumer<String> listener) {
        lines.forEach(listener);
        listeners.add(listener);
    }

    /** Writes a line to the log. */
    public void log(String line) {
        lines.add(line);
        if (lines.size() > MOST_LINES) {
            lines.removeFirst();
        }
        listeners.forEach(listener -> listener.accept(line));
    }
}
