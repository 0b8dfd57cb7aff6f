package dev.gedanken.app.window.stage;

import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.live.snapshot.SecondPlay;
import dev.gedanken.app.look.StageLook;
import dev.gedanken.app.stage.StagePictures;
import dev.gedanken.app.studio.command.SimulationCommand;
import dev.gedanken.app.studio.command.TreeCommand;
import dev.gedanken.app.studio.command.WindowCommand.SetLook;
import dev.gedanken.app.view.charts.PsnrTrace;
import dev.gedanken.app.view.playback.Playback;
import dev.gedanken.app.view.playback.StepText;
import dev.gedanken.app.window.services.StudioServices;
import dev.gedanken.app.window.shared.UiContext;
import dev.gedanken.app.window.shared.WindowParts;
import dev.gedanken.plugin.PlanSight;
import dev.gedanken.rollout.Branch;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.layout.StackPane;

/**
 * The stage with its additions: the red dot, the prompt for a name or a step, and a tour's captions
 * below.
 */
public final class StageStack extends StackPane {
    private static final double GAP = 12;

    private final StageArea area;
    private final RecordingDot dot = new RecordingDot();
    private final StagePrompt prompt;
    private final UiContext ui;
    private final Consumer<SimulationCommand> simulation;
    private final StageCaption caption;
    private final PsnrTrace trace = new PsnrTrace();
    private final PsnrTrace secondTrace = new PsnrTrace();

    /**
     * Creates an empty stage.
     *
     * @param whenAnswered runs when a prompt has been answered
     */
    public StageStack(UiContext ui, StudioServices services, Runnable whenAnswered) {
        area =
                new StageArea(
                        ui.texts(),
                        services.simulation(),
                        look -> ui.commands().accept(new SetLook(look)),
                        services.layouts());
        this.ui = ui;
        simulation = services.simulation();
        prompt = new StagePrompt(whenAnswered);
        caption = new StageCaption(ui.texts());
        getChildren().addAll(area, dot, caption, prompt);
        getStyleClass().add("stage-stack");
        setMargin(caption, new Insets(0, 0, GAP, 0));
        caption.heightProperty().addListener(change -> makeRoom());
        caption.visibleProperty().addListener(change -> makeRoom());
    }

    /**
     * The pictures make space for a caption, which would otherwise hide the player, who is at the
     * bottom in many worlds.
     */
    private void makeRoom() {
        double room = caption.isVisible() ? caption.getHeight() + GAP : 0;
        setMargin(area, new Insets(0, 0, room, 0));
    }

    /** Shows that there is nothing to play. */
    public void showNothing() {
        area.showNothing();
    }

    /** Shows which parts are open. */
    public void show(WindowParts parts) {
        area.show(parts);
    }

    /** Changes the appearance of the pictures. */
    public void show(StageLook look) {
        area.show(look);
    }

    /** Takes ownership of the pictures and shows them with their texts. */
    public void show(StagePictures pictures, Playback playback) {
        LiveSnapshot snapshot = pictures.snapshot();
        snapshot.psnr().ifPresent(psnr -> trace.add(new PsnrTrace.Point(playback.step(), psnr)));
        snapshot.second()
                .flatMap(SecondPlay::state)
                .ifPresent(state ->
                        state.psnr()
                                .ifPresent(psnr ->
                                        secondTrace.add(
                                                new PsnrTrace.Point(playback.step(), psnr))));
        area.show(pictures, playback, trace, secondTrace);
    }

    /** Shows a plan over the picture that the keys drive. */
    public void showPlan(Optional<PlanSight> sight) {
        area.showPlan(sight);
    }

    /** Shows whether play is being recorded. */
    public void showRecording(boolean isOn) {
        dot.setVisible(isOn);
    }

    /** Shows a large caption, by the key of a text; empty for none. */
    public void caption(Optional<String> key) {
        caption.show(key);
    }

    /** Asks for a branch's name. */
    public void askForName(Branch branch) {
        prompt.ask(
                "branch-name",
                ui.texts().of("name.prompt"),
                branch.name(),
                name -> !name.isBlank(),
                name -> simulation.accept(new TreeCommand.NameBranch(branch.id(), name)));
    }

    /** Asks for the step of the branch to go to. */
    public void askForStep(long present) {
        prompt.ask(
                "step-number",
                ui.texts().of("step.prompt"),
                Long.toString(present),
                text -> StepText.parse(text).isPresent(),
                text ->
                        simulation.accept(
                                new TreeCommand.GoToStep(StepText.parse(text).orElseThrow())));
    }

    /** Returns the size in pixels of the played world's picture. */
    public int pixels() {
        return area.pixels();
    }

    /** Releases all pictures. */
    public void release() {
        area.release();
    }
}
