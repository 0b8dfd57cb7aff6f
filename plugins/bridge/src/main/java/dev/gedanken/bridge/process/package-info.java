/**
 * Python processes that are started, watched and ended by this program, and the channel to them. Depends on
 * gRPC and the generated wire.
 */
@NullMarked
package dev.gedanken.bridge.process;

import org.jspecify.annotations.NullMarked;
