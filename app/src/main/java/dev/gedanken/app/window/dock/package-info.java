/**
 * Panels in docks: side by side, one over another, or in separate windows.
 *
 * <p>The only package that knows BentoFX. Depends on the plugin API and on settings.
 */
@NullMarked
package dev.gedanken.app.window.dock;

import org.jspecify.annotations.NullMarked;
