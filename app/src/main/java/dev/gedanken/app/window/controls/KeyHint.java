package dev.gedanken.app.window.controls;

import java.util.Objects;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The key shown at the right of a menu entry, in the user's language. The window handles the key
 * itself.
 */
final class KeyHint extends KeyCombination {
    private final String label;

    KeyHint(String label) {
        this.label = label;
    }

    @Override
    public boolean match(KeyEvent event) {
        return false;
    }

    @Override
    public String getDisplayText() {
        return label;
    }

    @Override
    public String getName() {
        return label;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeyHint hint && hint.label.equals(label);
    }

    @Override
    public int hashCode() {
        return Objects.hash(label);
    }
}
