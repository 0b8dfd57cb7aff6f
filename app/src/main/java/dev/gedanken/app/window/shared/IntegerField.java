package dev.gedanken.app.window.shared;

import javafx.scene.control.Spinner;
import javafx.util.StringConverter;

/** A field for a whole number in a range, which can be typed or stepped. */
public final class IntegerField extends Spinner<Integer> {
    private final int least;
    private final int most;

    /** Creates a field with an initial number and a step size. */
    public IntegerField(int least, int most, int usual, int step) {
        super(least, most, usual, step);
        this.least = least;
        this.most = most;
        setEditable(true);
        getValueFactory().setConverter(new Whole());
    }

    /** Accepts the typed text if it is an allowed number, otherwise restores the number before. */
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
