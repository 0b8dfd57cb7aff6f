package dev.gedanken.app.window.presenter;

import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.window.services.StudioContext;
import dev.gedanken.app.window.theme.Appearance;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The window as presenter mode changes it. */
public interface PresenterWindow extends StudioContext {

    /** Returns the window of the toolkit. */
    Stage stage();

    /** Starts or stops waiting for people who pass by. */
    void setPresenting(boolean isPresenter);

    /** Lets the studio's keys work in another scene. */
    void attachInput(Scene scene);

    /** Tells the input of a moment that was seen. */
    void seen(LiveSnapshot moment);

    /** Gives the window's parts another appearance. */
    void apply(Appearance appearance);
}
