/**
 * Sessions in the program: recording play, finding a session's pack, replaying.
 *
 * <p>Depends on playing and packs; knows neither window nor command line.
 */
@NullMarked
package dev.gedanken.app.session;

import org.jspecify.annotations.NullMarked;
