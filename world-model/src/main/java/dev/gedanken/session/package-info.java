/**
 * Sessions on disk: one SQLite file each, written while the session grows (docs/session-format.md).
 *
 * <p>Depends on the rollout and what it depends on; the only package that may use SQLite.
 */
@NullMarked
package dev.gedanken.session;

import org.jspecify.annotations.NullMarked;
