package dev.gedanken.app.window.presenter;

import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.notes.NotesFile;
import dev.gedanken.app.notes.SpeakerNotes;
import dev.gedanken.app.studio.command.WindowCommand.Part;
import dev.gedanken.app.window.notes.NotesPlace;
import dev.gedanken.app.window.notes.NotesWindow;
import dev.gedanken.app.window.shared.WindowParts;
import dev.gedanken.app.window.theme.Appearance;
import dev.gedanken.app.window.theme.StyleSheets;
import dev.gedanken.world.BadInputException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * Presenter mode: full screen, a large font, and the speaker's notes on a second screen if there is
 * one; without one they open on request.
 */
public final class PresenterController {
    private final PresenterWindow window;
    private Optional<NotesWindow> notes = Optional.empty();

    /** Creates a controller of a window's presenter mode. */
    public PresenterController(PresenterWindow window) {
        this.window = window;
    }

    /**
     * Returns the resulting parts for requested ones: presenter mode opens the notes if there is a
     * screen for them, and closes them when it ends.
     */
    public WindowParts completed(WindowParts before, WindowParts wanted) {
        boolean begins = wanted.shows(Part.PRESENTER) && !before.shows(Part.PRESENTER);
        boolean ends = !wanted.shows(Part.PRESENTER) && before.shows(Part.PRESENTER);
        if (begins && place().isPresent()) {
            return wanted.shows(Part.NOTES) ? wanted : wanted.toggled(Part.NOTES);
        }
        return ends ? wanted.without(Part.NOTES) : wanted;
    }

    /** Shows what is open. */
    public void show(WindowParts before, WindowParts parts) {
        boolean isPresenter = parts.shows(Part.PRESENTER);
        if (isPresenter != window.stage().isFullScreen()) {
            window.stage().setFullScreen(isPresenter);
        }
        if (isPresenter != before.shows(Part.PRESENTER)) {
            change();
            window.setPresenting(isPresenter);
        }
        if (parts.shows(Part.NOTES) && notes.isEmpty()) {
            openNotes();
        } else if (!parts.shows(Part.NOTES)) {
            notes.ifPresent(NotesWindow::close);
            notes = Optional.empty();
        }
    }

    private Optional<Rectangle2D> place() {
        Stage stage = window.stage();
        return NotesPlace.of(
                window.services().environment().screens().get(),
                new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
    }

    private void openNotes() {
        NotesWindow opened =
                new NotesWindow(
                        window.stage(),
                        window.texts(),
                        window.preferences().keymap(),
                        System::nanoTime,
                        this::adopt);
        opened.whenClosed(() -> window.show(window.parts().without(Part.NOTES)));
        notes = Optional.of(opened);
        window.latest().ifPresent(this::show);
        opened.open(window.stage(), place());
        readNotes();
    }

    /** Adopts, stores and shows other notes. */
    public void readNotes(Path file) {
        window.adopt(window.preferences().noting(file.toString()));
        if (notes.isPresent()) {
            readNotes();
        } else {
            window.show(window.parts().toggled(Part.NOTES));
        }
    }

    /**
     * Reads the notes in the background: the chosen file, or else those that come with the pack.
     */
    private void readNotes() {
        String chosen = window.preferences().notes();
        Optional<String> pack = window.latest().map(moment -> moment.pack().name());
        Thread.startVirtualThread(() -> {
            try {
                SpeakerNotes read =
                        (chosen.isEmpty()
                                        ? pack.flatMap(this::besidePack)
                                        : Optional.of(Path.of(chosen)))
                                .map(NotesFile::read)
                                .orElse(SpeakerNotes.NONE);
                Platform.runLater(() -> notes.ifPresent(open -> open.show(read)));
            } catch (BadInputException e) {
                window.tell(e.message());
            }
        });
    }

    private Optional<Path> besidePack(String pack) {
        try {
            return NotesFile.of(window.services().cards().packs().library().find(pack));
        } catch (BadInputException e) {
            // A pack from elsewhere has no notes next to it that could be found by name.
            return Optional.empty();
        }
    }

    /** Turns a number of pages of the notes. */
    public void turn(int pages) {
        notes.ifPresent(open -> open.turn(pages));
    }

    /** Continues with other texts or keys. */
    public void rebuilt() {
        notes.ifPresent(open -> open.speak(window.texts(), window.preferences().keymap()));
        window.latest().ifPresent(this::show);
    }

    /** Records a moment. */
    public void show(LiveSnapshot moment) {
        notes.ifPresent(open -> open.show(moment.settings()));
        window.seen(moment);
    }

    /**
     * Returns the window's appearance: according to the preferences, with a font for an audience in
     * presenter mode.
     */
    public Appearance appearance() {
        boolean isPresenter = window.parts().shows(Part.PRESENTER);
        return Appearance.of(window.preferences(), isPresenter ? Appearance.PRESENTER : 1);
    }

    /** Applies the current appearance to the windows. */
    public void change() {
        window.apply(appearance());
        notes.ifPresent(open -> forAudience().applyTo(open.scene().getRoot()));
    }

    /** Gives the scene of the notes its theme, and the studio's keys. */
    private void adopt(Scene scene) {
        window.attachInput(scene);
        StyleSheets.attach(scene);
        forAudience().applyTo(scene.getRoot());
    }

    private Appearance forAudience() {
        return Appearance.of(window.preferences(), Appearance.PRESENTER);
    }
}
