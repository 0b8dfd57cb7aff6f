package dev.gedanken.app.window.controls;

import dev.gedanken.app.live.PackOpener;
import dev.gedanken.app.look.StageLook;
import dev.gedanken.app.studio.command.StageMode;
import dev.gedanken.app.studio.command.WindowCommand.Part;
import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.app.view.playback.Playback;
import dev.gedanken.app.window.shared.Buttons;
import dev.gedanken.app.window.shared.UiContext;
import dev.gedanken.app.window.shared.WindowParts;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/**
 * The bar at the top, in groups: what is played and from where, how it runs, the source and the
 * actor, and what is shown. It is one row at a width of 1280; a group that does not fit begins a
 * second row.
 */
public final class ControlBar extends FlowPane {
    private final PackMenu pack;
    private final Button stepBack;
    private final Button pause;
    private final ToggleButton record;
    private final SeedField seed;
    private final SourceSwitch source;
    private final ActorMenu actor;
    private final KnobMenu knobs;
    private final PaceMenu pace;
    private final CompareMenu compare;
    private final Map<StageMode, ToggleButton> modes = new EnumMap<>(StageMode.class);
    private final Map<Part, ToggleButton> parts = new EnumMap<>(Part.class);

    /** Creates the bar; {@code packs} lists and opens packs. */
    public ControlBar(UiContext ui, PackOpener packs) {
        pack = new PackMenu(ui, packs);
        stepBack = Buttons.button(ui, Shortcut.STEP_BACK, MaterialDesignS.SKIP_PREVIOUS);
        pause = Buttons.button(ui, Shortcut.PAUSE, MaterialDesignP.PAUSE);
        pause.setId("pause");
        record = Buttons.toggle(ui, Shortcut.RECORD, MaterialDesignR.RECORD_CIRCLE_OUTLINE);
        record.setId("record");
        record.getStyleClass().add("record");
        seed = new SeedField(ui);
        source = new SourceSwitch(ui);
        actor = new ActorMenu(ui);
        knobs = new KnobMenu(ui);
        pace = new PaceMenu(ui);
        compare = new CompareMenu(ui);
        mode(ui, StageMode.TWIN, Shortcut.TWIN, MaterialDesignC.COMPARE);
        mode(ui, StageMode.BRANCHES, Shortcut.BRANCHES, MaterialDesignV.VIEW_GRID_OUTLINE);
        mode(ui, StageMode.ACTIONS, Shortcut.ACTIONS, MaterialDesignG.GAMEPAD_VARIANT_OUTLINE);
        getStyleClass().add("control-bar");
        getChildren()
                .addAll(
                        group(
                                pack,
                                seed,
                                part(
                                        ui,
                                        Part.START,
                                        Shortcut.START,
                                        MaterialDesignV.VIEW_GRID_PLUS_OUTLINE)),
                        transport(ui),
                        group(source, actor, knobs),
                        views(ui),
                        parts(ui));
    }

    private HBox parts(UiContext ui) {
        return group(
                part(ui, Part.UNCERTAINTY, Shortcut.UNCERTAINTY, MaterialDesignB.BLUR),
                part(ui, Part.TIMELINE, Shortcut.TIMELINE, MaterialDesignT.TIMELINE_OUTLINE),
                part(ui, Part.PANELS, Shortcut.LATENTS, MaterialDesignV.VIEW_SPLIT_VERTICAL));
    }

    private HBox transport(UiContext ui) {
        return group(
                Buttons.button(ui, Shortcut.RESET, MaterialDesignR.RESTART),
                stepBack,
                pause,
                Buttons.button(ui, Shortcut.STEP, MaterialDesignS.SKIP_NEXT),
                record,
                pace);
    }

    private HBox views(UiContext ui) {
        HBox views = group(Buttons.button(ui, Shortcut.FORK, MaterialDesignS.SOURCE_FORK));
        views.getChildren().addAll(modes.values());
        views.getChildren().add(compare);
        return views;
    }

    private static HBox group(Node... parts) {
        HBox group = new HBox(parts);
        group.getStyleClass().add("control-group");
        return group;
    }

    private void mode(UiContext ui, StageMode mode, Shortcut shortcut, Ikon icon) {
        modes.put(mode, Buttons.toggle(ui, shortcut, icon));
    }

    private ToggleButton part(UiContext ui, Part part, Shortcut shortcut, Ikon icon) {
        ToggleButton button = Buttons.toggle(ui, shortcut, icon);
        button.setId("toggle-" + part.name());
        parts.put(part, button);
        return button;
    }

    /** Shows how two pictures are compared. */
    public void show(StageLook look) {
        compare.show(look);
    }

    /** Shows the state of play. */
    public void show(Playback playback) {
        pack.show(playback);
        setIcon(pause, playback.isRunning() ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY);
        seed.show(playback);
        source.show(playback.source(), playback.hasWorld());
        actor.show(playback);
        knobs.show(playback.tuning());
        pace.show(playback.settings());
        modes.forEach((mode, button) -> {
            button.setSelected(mode == playback.settings().stage());
            button.setDisable(mode.needsWorld() && !playback.hasWorld());
        });
    }

    /** Shows which parts of the window are open. */
    public void show(WindowParts open) {
        parts.forEach((part, button) -> button.setSelected(open.shows(part)));
    }

    /** Shows whether play is being recorded. */
    public void showRecording(boolean isOn) {
        record.setSelected(isOn);
        if (record.getGraphic() instanceof FontIcon icon) {
            icon.setIconCode(isOn ? MaterialDesignR.RECORD : MaterialDesignR.RECORD_CIRCLE_OUTLINE);
        }
    }

    /** Takes the keyboard focus visibly: only controls reached by traversal have a focus ring. */
    public void focus() {
        stepBack.requestFocusTraversal(TraversalDirection.NEXT);
    }

    private static void setIcon(Button button, Ikon icon) {
        if (button.getGraphic() instanceof FontIcon shown && !icon.equals(shown.getIconCode())) {
            shown.setIconCode(icon);
        }
    }
}
