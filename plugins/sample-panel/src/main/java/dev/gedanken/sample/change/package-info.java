/** A sample of a plugin: one panel, its view model and its texts. Depends on the plugin API only. */
@NullMarked
package dev.gedanken.sample.change;

import org.jspecify.annotations.NullMarked;
