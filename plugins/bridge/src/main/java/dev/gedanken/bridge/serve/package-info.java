/**
 * Models that other machines play from afar: the same wire, the other way round, over TLS and with tokens. Only the packs
 * that are named when it starts can be reached, and no file.
 */
@NullMarked
package dev.gedanken.bridge.serve;

import org.jspecify.annotations.NullMarked;
