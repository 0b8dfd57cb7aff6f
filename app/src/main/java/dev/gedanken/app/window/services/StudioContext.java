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

/** The interface of the window for its controllers. */
public interface StudioContext {

    /** Returns the window's connections. */
    StudioServices services();

    /** Returns the window's texts in the current language. */
    Texts texts();

    /** Returns the preferences. */
    Preferences preferences();

    /** Adopts and stores other preferences. */
    void adopt(Preferences next);

    /** Returns the open parts. */
    WindowParts parts();

    /** Shows and hides parts of the window. */
    void show(WindowParts next);

    /** Returns the moment on the screen; empty before the first. */
    Optional<LiveSnapshot> latest();

    /** Returns the location of the current pack; empty before the first. */
    Optional<Path> playing();

    /** Carries out a command. */
    void perform(StudioCommand command);

    /** Shows a message to the user; from any thread. */
    void tell(String sentence);

    /** Shows a message to the user in the window's language; from any thread. */
    void tell(Message message);

    /** Tells the user that something was done; from any thread. */
    void done(NoticeArea.Done done);

    /**
     * Refreshes the list of sessions after one was renamed or moved to the trash; from any thread.
     */
    void sessionsChanged();

    /** Shows an offer in a corner. */
    void offer(NoticeArea.Offer offer);

    /** Lists a background task. */
    void begin(Task<Path> task, TaskRow.Title title);

    /** Shows the scores of a pack; {@code place} is the pack's location or a report's. */
    void showMetrics(Path place);

    /** Writes a caption large below the stage, by the key of its text; empty for none. */
    void caption(Optional<String> key);
}
