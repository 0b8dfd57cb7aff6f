/**
 * Information about the program: version, licence and the libraries that it uses.
 *
 * <p>Depends on nothing of ours.
 */
@NullMarked
package dev.gedanken.app.about;

import org.jspecify.annotations.NullMarked;
