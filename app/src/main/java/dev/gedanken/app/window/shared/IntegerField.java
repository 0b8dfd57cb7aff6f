package dev.gedanken.app.window.shared;

import javafx.scene.control.Spinner;
import javafx.util.StringConverter;

/** A whole number between two others, to be typed or stepped to. */
public final class IntegerField extends Spinner<Integer> {
    private final int least;
    private final int most;

    /** Creates a field that begins with a usual number and goes by so many at a step. */
    public IntegerField(int least, int most, int usual, int step) {
        super(least, most, usual, step);
        this.least = least;
        this.most = most;
        setEditable(true);
        getValueFactory().setConverter(new Whole());
    }

    /** Takes what was typed if it is a number that may be, else goes back to the number before. */
    private final class Whole extends StringConverter<Integer> {
        @Override
        public String toString(Integer value) {
            return Integer.toString(value);
        }

        @Override
        public Integer fromString(String typed) {
            try {
                return Math.clamp(Long.parseLong(typed.strip()), least, most);
            } catch (NumberFormatException e) {
                getEditor().setText(toString(getValue()));
                return getValue();
            }
        }
    }
}
