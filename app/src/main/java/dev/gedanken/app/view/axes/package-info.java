/** What is said of a model's scores along seven axes, in a person's language. Knows no widgets. */
@NullMarked
package dev.gedanken.app.view.axes;

import org.jspecify.annotations.NullMarked;
