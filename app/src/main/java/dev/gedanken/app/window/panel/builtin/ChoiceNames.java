package dev.gedanken.app.window.panel.builtin;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** What choices are called. */
public final class ChoiceNames {

    private ChoiceNames() {}

    /** Returns a converter that names values, of which nobody types any. */
    public static <T> StringConverter<T> named(Function<? super T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("Nobody types a choice.");
            }
        };
    }
}
