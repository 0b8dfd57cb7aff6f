/**
 * The studio's own panels, which are contributed in the same way as those of plugins.
 *
 * <p>Depends on the plugin API and on view models; independent of the window that shows them.
 */
@NullMarked
package dev.gedanken.app.window.panel.builtin;

import org.jspecify.annotations.NullMarked;
