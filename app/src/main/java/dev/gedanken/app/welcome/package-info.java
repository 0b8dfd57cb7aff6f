/**
 * What there is to play: packs and recent sessions as cards.
 *
 * <p>Depends on packs, sessions and view models; knows no window. Takes its time: call it in the background.
 */
@NullMarked
package dev.gedanken.app.welcome;

import org.jspecify.annotations.NullMarked;
