/**
 * World packs: a trained model to share, as a folder or the same folder zipped.
 *
 * <p>Reads, verifies and writes packs; knows no model family and no tensor library.
 */
@NullMarked
package dev.gedanken.pack;

import org.jspecify.annotations.NullMarked;
