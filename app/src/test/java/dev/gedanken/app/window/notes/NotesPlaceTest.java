package dev.gedanken.app.window.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class NotesPlaceTest {
    private static final Rectangle2D LEFT = new Rectangle2D(0, 0, 1920, 1080);
    private static final Rectangle2D RIGHT = new Rectangle2D(1920, 0, 1280, 800);

    @Test
    void theScreenThatDoesNotShowTheStage() {
        Rectangle2D mostlyRight = new Rectangle2D(1800, 20, 1280, 700);

        assertThat(NotesPlace.of(List.of(LEFT, RIGHT), LEFT)).contains(RIGHT);
        assertThat(NotesPlace.of(List.of(LEFT, RIGHT), mostlyRight)).contains(LEFT);
    }

    @Test
    void oneScreenHasNoRoomForTheSpeaker() {
        assertThat(NotesPlace.of(List.of(LEFT), LEFT)).isEmpty();
        assertThat(NotesPlace.of(List.of(), LEFT)).isEmpty();
    }
}
