/** The layout of a search tree, and the navigation between its nodes; knows no widgets. */
@NullMarked
package dev.gedanken.app.view.search;

import org.jspecify.annotations.NullMarked;
