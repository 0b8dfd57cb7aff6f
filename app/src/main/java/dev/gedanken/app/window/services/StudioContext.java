package dev.gedanken.app.window.services;

import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.settings.Preferences;
import dev.gedanken.app.studio.command.StudioCommand;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.app.window.shared.WindowParts;
import dev.gedanken.app.window.status.NoticeArea;
import dev.gedanken.app.window.status.TaskRow;
import dev.gedanken.world.Message;
import java.nio.file.Path;
import java.util.Optional;
import javafx.concurrent.Task;

/** The window as its controllers see it: what it shows, and what they may ask of it. */
public interface StudioContext {

    /** Returns what the window is connected to. */
    StudioServices services();

    /** Returns what the window says, in the language of this moment. */
    Texts texts();

    /** Returns what the person likes. */
    Preferences preferences();

    /** Takes other preferences over and remembers them. */
    void adopt(Preferences next);

    /** Returns which parts are open. */
    WindowParts parts();

    /** Shows and hides parts of the window. */
    void show(WindowParts next);

    /** Returns the moment on the screen; empty before the first. */
    Optional<LiveSnapshot> latest();

    /** Returns where the pack lies that is played; empty before the first. */
    Optional<Path> playing();

    /** Does what a person asked. */
    void perform(StudioCommand command);

    /** Tells a person something; from any thread. */
    void tell(String sentence);

    /** Tells a person something in the language of the window; from any thread. */
    void tell(Message message);

    /** Tells a person that something was done; from any thread. */
    void done(NoticeArea.Done done);

    /** Lists sessions anew: one was renamed or thrown away; from any thread. */
    void sessionsChanged();

    /** Offers in a corner to do something. */
    void offer(NoticeArea.Offer offer);

    /** Lists a task that goes on in the background. */
    void begin(Task<Path> task, TaskRow.Title title);

    /** Shows how well a pack did; {@code place} is the pack's or a report's. */
    void showMetrics(Path place);

    /** Writes a caption large below the stage, by the key of its text; empty for none. */
    void caption(Optional<String> key);
}
