package dev.gedanken.app.window;

import dev.gedanken.app.live.PackOpener;
import dev.gedanken.app.live.StageMode;
import dev.gedanken.app.look.StageLook;
import dev.gedanken.app.view.Playback;
import dev.gedanken.app.view.Shortcut;
import dev.gedanken.app.view.StudioCommand.Part;
import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Separator;
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
 * The bar at the top: what is played, how it runs, what is shown. Takes a second row where the
 * window is narrow.
 */
final class ControlBar extends FlowPane {
    private final PackMenu pack;
    private final Button pause;
    private final SeedField seed;
    private final SourceSwitch source;
    private final TemperatureSlider temperature;
    private final PaceMenu pace;
    private final CompareMenu compare;
    private final Map<StageMode, ToggleButton> modes = new EnumMap<>(StageMode.class);
    private final Map<Part, ToggleButton> parts = new EnumMap<>(Part.class);

    ControlBar(Ui ui, PackOpener packs) {
        pack = new PackMenu(ui, packs);
        pause = Buttons.button(ui, Shortcut.PAUSE, MaterialDesignP.PAUSE);
        pause.setId("pause");
        seed = new SeedField(ui);
        source = new SourceSwitch(ui);
        temperature = new TemperatureSlider(ui);
        pace = new PaceMenu(ui);
        mode(ui, StageMode.TWIN, Shortcut.TWIN, MaterialDesignC.COMPARE);
        mode(ui, StageMode.BRANCHES, Shortcut.BRANCHES, MaterialDesignV.VIEW_GRID_OUTLINE);
        mode(ui, StageMode.ACTIONS, Shortcut.ACTIONS, MaterialDesignG.GAMEPAD_VARIANT_OUTLINE);
        compare = new CompareMenu(ui);
        part(ui, Part.UNCERTAINTY, Shortcut.UNCERTAINTY, MaterialDesignB.BLUR);
        part(ui, Part.TIMELINE, Shortcut.TIMELINE, MaterialDesignT.TIMELINE_OUTLINE);
        part(ui, Part.PANELS, Shortcut.LATENTS, MaterialDesignV.VIEW_SPLIT_VERTICAL);
        getStyleClass().add("control-bar");
        getChildren()
                .addAll(
                        group(
                                pack,
                                seed,
                                Buttons.button(ui, Shortcut.RESET, MaterialDesignR.RESTART),
                                Buttons.button(
                                        ui, Shortcut.STEP_BACK, MaterialDesignS.SKIP_PREVIOUS),
                                pause,
                                Buttons.button(ui, Shortcut.STEP, MaterialDesignS.SKIP_NEXT),
                                pace),
                        group(source, temperature),
                        views(ui));
    }

    /** Shows how two pictures are compared. */
    void show(StageLook look) {
        compare.show(look);
    }

    private HBox views(Ui ui) {
        HBox views = group(Buttons.button(ui, Shortcut.FORK, MaterialDesignS.SOURCE_FORK));
        views.getChildren().addAll(modes.values());
        views.getChildren().addAll(compare, line());
        views.getChildren().addAll(parts.values());
        return views;
    }

    private static HBox group(Node... parts) {
        HBox group = new HBox(parts);
        group.getStyleClass().add("control-group");
        return group;
    }

    private void mode(Ui ui, StageMode mode, Shortcut shortcut, Ikon icon) {
        modes.put(mode, Buttons.toggle(ui, shortcut, icon));
    }

    private void part(Ui ui, Part part, Shortcut shortcut, Ikon icon) {
        parts.put(part, Buttons.toggle(ui, shortcut, icon));
    }

    /** Shows the state of play. */
    void show(Playback playback) {
        pack.show(playback.title());
        setIcon(pause, playback.isRunning() ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY);
        seed.show(playback.seed());
        source.show(playback.source());
        temperature.show(playback.temperature());
        pace.show(playback.settings());
        modes.forEach((mode, button) -> button.setSelected(mode == playback.settings().stage()));
    }

    /** Shows which parts of the window are open. */
    void show(WindowParts open) {
        parts.forEach((part, button) -> button.setSelected(open.shows(part)));
    }

    /** Takes the keyboard's focus. */
    void focus() {
        pause.requestFocus();
    }

    private static void setIcon(Button button, Ikon icon) {
        if (button.getGraphic() instanceof FontIcon shown && !icon.equals(shown.getIconCode())) {
            shown.setIconCode(icon);
        }
    }

    private static Separator line() {
        return new Separator(Orientation.VERTICAL);
    }
}
