/**
 * Models in a Python process: they play like shipped ones, and whatever they do, they cannot harm
 * this program. Their beliefs are transferred completely, so that this side can keep, fork and
 * store them.
 */
@NullMarked
package dev.gedanken.bridge.model;

import org.jspecify.annotations.NullMarked;
