package dev.gedanken.app.window;

import atlantafx.base.controls.Spacer;
import dev.gedanken.app.live.PackOpener;
import dev.gedanken.app.view.Playback;
import dev.gedanken.app.view.Shortcut;
import dev.gedanken.app.view.StudioCommand;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** The bar at the top: what is played, how it runs, what is shown. */
final class ControlBar extends HBox {
    private final PackMenu pack;
    private final Button pause;
    private final SeedField seed;
    private final SourceSwitch source;
    private final TemperatureSlider temperature;
    private final ToggleButton twin;
    private final ToggleButton uncertainty;
    private final ToggleButton latents;

    ControlBar(PackOpener packs, Consumer<StudioCommand> commands) {
        pack = new PackMenu(packs, commands);
        pause = Buttons.button(Shortcut.PAUSE, MaterialDesignP.PAUSE, commands);
        pause.setId("pause");
        seed = new SeedField(commands);
        source = new SourceSwitch(commands);
        temperature = new TemperatureSlider(commands);
        twin = Buttons.toggle(Shortcut.TWIN, MaterialDesignC.COMPARE, commands);
        uncertainty = Buttons.toggle(Shortcut.UNCERTAINTY, MaterialDesignB.BLUR, commands);
        latents = Buttons.toggle(Shortcut.LATENTS, MaterialDesignV.VIEW_GRID_OUTLINE, commands);
        getStyleClass().add("control-bar");
        getChildren()
                .addAll(
                        pack,
                        line(),
                        pause,
                        Buttons.button(Shortcut.STEP, MaterialDesignS.SKIP_NEXT, commands),
                        Buttons.button(Shortcut.RESET, MaterialDesignR.RESTART, commands),
                        seed,
                        line(),
                        source,
                        temperature,
                        new Spacer(),
                        twin,
                        uncertainty,
                        latents,
                        line(),
                        Buttons.button(
                                Shortcut.HELP, MaterialDesignH.HELP_CIRCLE_OUTLINE, commands),
                        Buttons.button(Shortcut.FULL_SCREEN, MaterialDesignF.FULLSCREEN, commands));
    }

    /** Shows the state of play. */
    void show(Playback playback) {
        pack.show(playback.title());
        setIcon(pause, playback.isRunning() ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY);
        seed.show(playback.seed());
        source.show(playback.source());
        temperature.show(playback.temperature());
    }

    /** Shows which parts of the window are open. */
    void show(WindowParts parts) {
        twin.setSelected(parts.showsTwin());
        uncertainty.setSelected(parts.showsUncertainty());
        latents.setSelected(parts.showsLatents());
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
