package dev.gedanken.app.window.panel.builtin;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The names of choices. */
public final class ChoiceNames {

    private ChoiceNames() {}

    /** Returns a converter that names values that are never typed. */
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
