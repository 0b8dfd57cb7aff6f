/**
 * The stage: the played worlds as pictures, with headings, captions and the recording dot.
 *
 * <p>Depends on the services, the shared parts and the images of the window.
 */
@NullMarked
package dev.gedanken.app.window.stage;

import org.jspecify.annotations.NullMarked;
