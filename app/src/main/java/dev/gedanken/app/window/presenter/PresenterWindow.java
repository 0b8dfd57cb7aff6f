package dev.gedanken.app.window.presenter;

import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.window.services.StudioContext;
import dev.gedanken.app.window.theme.Appearance;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The window's operations for presenter mode. */
public interface PresenterWindow extends StudioContext {

    /** Returns the window of the toolkit. */
    Stage stage();

    /** Turns attract mode on or off. */
    void setPresenting(boolean isPresenter);

    /** Enables the studio's keys in another scene. */
    void attachInput(Scene scene);

    /** Reports a shown moment to the input. */
    void seen(LiveSnapshot moment);

    /** Changes the appearance of the window's parts. */
    void apply(Appearance appearance);
}
