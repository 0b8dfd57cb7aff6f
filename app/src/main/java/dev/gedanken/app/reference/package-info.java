/**
 * Reference data about a model, independent of the session that is played: its beliefs in separate
 * plays, and a probe and directions fitted on them.
 *
 * <p>Knows packs, but not the window.
 */
@NullMarked
package dev.gedanken.app.reference;

import org.jspecify.annotations.NullMarked;
