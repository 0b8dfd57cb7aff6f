package dev.gedanken.family;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a number of a settings record available to {@code --set}; its default is that of the
 * record.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Range {
    /** Returns a description of the number, in one line without a full stop. */
    String of();

    /** Returns its lowest value. */
    double low();

    /** Returns its highest value. */
    double high();
}
