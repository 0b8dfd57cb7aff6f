/** Where the nodes of a search's tree are drawn, and how one goes from node to node; knows no widgets. */
@NullMarked
package dev.gedanken.app.view.search;

import org.jspecify.annotations.NullMarked;
