/** Whether actions stand beside the frame from which they lead on. Depends on episodes. */
@NullMarked
package dev.gedanken.data.alignment;

import org.jspecify.annotations.NullMarked;
