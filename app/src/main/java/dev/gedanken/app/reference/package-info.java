/**
 * What is known of a model apart from the session that is played: its beliefs on plays of its own, a probe
 * and directions that were fitted on them.
 *
 * <p>Knows packs, and nothing of the window.
 */
@NullMarked
package dev.gedanken.app.reference;

import org.jspecify.annotations.NullMarked;
