/** The texts about a model's scores along seven axes, in the user's language. Knows no widgets. */
@NullMarked
package dev.gedanken.app.view.axes;

import org.jspecify.annotations.NullMarked;
