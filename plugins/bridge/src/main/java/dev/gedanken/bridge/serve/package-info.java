/**
 * Models that other machines play remotely: the same protocol in the other direction, over TLS and
 * with tokens. Only the packs named at the start can be reached, and no files.
 */
@NullMarked
package dev.gedanken.bridge.serve;

import org.jspecify.annotations.NullMarked;
