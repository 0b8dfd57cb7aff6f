/**
 * The choices for play: packs and recent sessions as cards.
 *
 * <p>Depends on packs, sessions and view models; knows no window. May be slow, so call it in the
 * background.
 */
@NullMarked
package dev.gedanken.app.welcome;

import org.jspecify.annotations.NullMarked;
