package dev.gedanken.app.window.panel;

import dev.gedanken.app.studio.command.SimulationCommand;
import dev.gedanken.app.studio.command.StageCommand;
import dev.gedanken.app.studio.command.TreeCommand;
import dev.gedanken.app.window.panel.builtin.LatentSpaceService;
import dev.gedanken.plugin.PanelHost;
import dev.gedanken.plugin.PanelRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The studio's services for its panels. */
public final class StudioPanelHost implements PanelHost, LatentSpaceService.Owner {
    private static final int MOST_LINES = 200;

    private final Locale language;
    private final Consumer<SimulationCommand> simulation;
    private final LatentSpaceService space;
    private final List<String> lines = new ArrayList<>();
    private final List<Consumer<String>> listeners = new ArrayList<>();

    /** Creates a host that passes requests on to the simulation. */
    public StudioPanelHost(
            Locale language, Consumer<SimulationCommand> simulation, LatentSpaceService space) {
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

    private static SimulationCommand command(PanelRequest request) {
        return switch (request) {
            case PanelRequest.GoTo(int node) -> new TreeCommand.GoTo(node);
            case PanelRequest.GoToBranch(int branch) -> new TreeCommand.GoToBranch(branch);
            case PanelRequest.Intervene(var cause) -> new TreeCommand.Intervene(cause);
            case PanelRequest.Preview(var edit) -> new StageCommand.Preview(edit);
            case PanelRequest.Follow(var unit) -> new StageCommand.Follow(unit);
            case PanelRequest.LayOver(var overlay) -> new StageCommand.LayOver(overlay);
            case PanelRequest.ForkEveryAction() -> new TreeCommand.ForkEveryAction();
            case PanelRequest.LookInSearch(int node) -> new StageCommand.LookInSearch(node);
            case PanelRequest.ForkAlong(int node, var inputs) ->
                    new TreeCommand.ForkAlong(node, inputs);
        };
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
