package dev.gedanken.app.window.presenter;

import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.studio.command.SimulationCommand;
import dev.gedanken.app.view.tour.AttractTour;
import dev.gedanken.app.view.tour.SavedPlay;
import dev.gedanken.app.window.services.IdleTimer;
import dev.gedanken.app.window.services.StudioContext;
import dev.gedanken.app.window.shared.WindowParts;
import dev.gedanken.play.Actor;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * In presenter mode, plays a tour while nobody plays. Touching a key, a button or the mouse
 * restores the state before the tour, at the start, and gives the user control.
 */
public final class AttractMode {
    private final StudioContext window;
    private final IdleTimer idleTimer;
    private boolean isOn;
    private Optional<Show> show = Optional.empty();

    /** A running tour, with the state before it. */
    private record Show(AttractTour tour, SavedPlay found, WindowParts parts) {
        Show at(AttractTour next) {
            return new Show(next, found, parts);
        }
    }

    /** Creates attract mode for a window; it is off. */
    public AttractMode(StudioContext window) {
        this.window = window;
        idleTimer = window.services().environment().idleTimer().apply(this::beginIfIdle);
    }

    /** Listens to a scene's keys and mouse, before all other handlers. */
    public void attach(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> touched());
    }

    /** The key that ends the tour does nothing else; Escape ends it by ending presenter mode. */
    private void pressed(KeyEvent event) {
        boolean isEnd = event.getCode() != KeyCode.ESCAPE && touched();
        if (isEnd) {
            event.consume();
        }
    }

    /** Begins to wait, or stops. */
    public void setOn(boolean isPresenter) {
        isOn = isPresenter;
        if (isPresenter) {
            idleTimer.begin();
        } else {
            idleTimer.stop();
            show.ifPresent(ended -> end(ended, ended.found().settings().actor()));
        }
    }

    /** Records activity, and returns whether that ended the tour. */
    public boolean touched() {
        Optional<Show> ended = show;
        ended.ifPresent(going -> end(going, new Actor.Person()));
        if (isOn) {
            idleTimer.begin();
        }
        return ended.isPresent();
    }

    private void beginIfIdle() {
        Optional<SavedPlay> found = window.latest().map(SavedPlay::at).filter(SavedPlay::isIdle);
        if (found.isPresent()) {
            begin(found.get());
        } else {
            idleTimer.begin();
        }
    }

    private void begin(SavedPlay found) {
        show = Optional.of(new Show(AttractTour.FIRST, found, window.parts()));
        window.show(window.parts().bare());
        send(found.clearing());
        AttractTour.FIRST.scene().opening().forEach(window::perform);
        caption(AttractTour.FIRST);
    }

    /** Records a moment that was shown. */
    public void see(LiveSnapshot moment) {
        show.ifPresent(going -> goOn(going, going.tour().after(moment)));
    }

    private void goOn(Show going, AttractTour next) {
        show = Optional.of(going.at(next));
        if (next.place() != going.tour().place()) {
            going.tour().to(next).forEach(window::perform);
            caption(next);
        }
    }

    private void caption(AttractTour tour) {
        window.caption(Optional.of(tour.scene().caption()));
    }

    private void end(Show ended, Actor driver) {
        show = Optional.empty();
        window.show(window.parts().overlaidAs(ended.parts()));
        send(ended.found().restoring(driver));
        window.caption(Optional.empty());
    }

    private void send(List<SimulationCommand> commands) {
        commands.forEach(window.services().simulation());
    }
}
