package dev.gedanken.app.plugins;

import dev.gedanken.plugin.Panel;
import dev.gedanken.plugin.PanelFactory;
import dev.gedanken.plugin.PanelHost;
import dev.gedanken.plugin.PanelMoment;
import dev.gedanken.plugin.PanelNeed;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.scene.Node;

/**
 * Watches panels of plugins, which run on the JavaFX thread. A panel that blocks the window for too
 * long is reported from another thread, and its call is interrupted. That ends waiting and sleeping
 * but not computing, because Java cannot stop a thread from outside. A call that continues for half
 * as long again is therefore reported a second time. Whatever a panel throws, including errors, is
 * rethrown as one kind of exception.
 *
 * @param limit after which a call is too long
 * @param listener notified on a separate thread
 * @param alarms that thread
 */
record PanelWatch(Duration limit, Listener listener, ScheduledExecutorService alarms) {

    PanelWatch(Duration limit, Listener listener) {
        this(
                limit,
                listener,
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("panel-watch").factory()));
    }

    /** Is notified of calls that take too long. */
    interface Listener {

        /** A call takes too long and was interrupted; reported at most once per call. */
        void late(Late late);

        /** The call continues nevertheless; reported at most once per call. */
        void lost(Late late);
    }

    /**
     * A call that takes too long.
     *
     * @param plugin the panel's plugin
     * @param panel the panel
     * @param seen its stack trace, innermost first
     */
    record Late(String plugin, String panel, List<StackTraceElement> seen) {

        Late {
            seen = List.copyOf(seen);
        }
    }

    /** A running call; its thread is only interrupted during the call. */
    private static final class Call {
        private final Thread thread = Thread.currentThread();
        private boolean isRunning = true;
        private boolean isLate;

        /** Returns the call's stack trace; empty if it has returned. */
        synchronized List<StackTraceElement> interrupt() {
            if (!isRunning) {
                return List.of();
            }
            isLate = true;
            List<StackTraceElement> seen = List.of(thread.getStackTrace());
            thread.interrupt();
            return seen;
        }

        /** Returns where the call is; nothing if it has returned. */
        synchronized List<StackTraceElement> places() {
            return isRunning ? List.of(thread.getStackTrace()) : List.of();
        }

        /** Ends the call and returns whether it was late. */
        synchronized boolean end() {
            isRunning = false;
            if (isLate) {
                Thread.interrupted(); // The interrupt flag must not affect the window.
            }
            return isLate;
        }
    }

    /** Returns a factory like the given one, whose panels are watched. */
    PanelFactory watched(String plugin, PanelFactory factory) {
        return new PanelFactory() {
            @Override
            public String id() {
                return factory.id();
            }

            @Override
            public String title(Locale language) {
                return factory.title(language);
            }

            @Override
            public Panel open(PanelHost host) {
                Supplier<Panel> opening = () -> factory.open(host);
                return new Watched(plugin, id(), call(plugin, id(), opening));
            }
        };
    }

    private final class Watched implements Panel {
        private final String plugin;
        private final String id;
        private final Panel panel;

        Watched(String plugin, String id, Panel panel) {
            this.plugin = plugin;
            this.id = id;
            this.panel = panel;
        }

        @Override
        public Node node() {
            return call(plugin, id, panel::node);
        }

        @Override
        public void show(PanelMoment moment) {
            call(
                    plugin,
                    id,
                    () -> {
                        panel.show(moment);
                        return true;
                    });
        }

        @Override
        public Set<PanelNeed> needs() {
            return call(plugin, id, panel::needs);
        }
    }

    /**
     * Returns a call's result.
     *
     * @throws IllegalStateException if it threw anything, or returned too late
     */
    @SuppressWarnings("PMD.AvoidCatchingThrowable")
    private <T> T call(String plugin, String panel, Supplier<T> work) {
        Call call = new Call();
        Future<?> alarm =
                alarms.schedule(
                        () -> interrupt(plugin, panel, call),
                        limit.toMillis(),
                        TimeUnit.MILLISECONDS);
        T result;
        try {
            result = work.get();
        } catch (Throwable e) {
            call.end();
            alarm.cancel(false);
            throw new IllegalStateException(
                    "The panel '%s' of the plugin '%s' fails.".formatted(panel, plugin), e);
        }
        alarm.cancel(false);
        if (call.end()) {
            throw new IllegalStateException(
                    "The panel '%s' of the plugin '%s' kept the window waiting."
                            .formatted(panel, plugin));
        }
        return result;
    }

    private void interrupt(String plugin, String panel, Call call) {
        List<StackTraceElement> seen = call.interrupt();
        if (seen.isEmpty()) {
            return;
        }
        var _ =
                alarms.schedule(
                        () -> lookAgain(plugin, panel, call),
                        limit.toMillis() / 2,
                        TimeUnit.MILLISECONDS);
        listener.late(new Late(plugin, panel, seen));
    }

    private void lookAgain(String plugin, String panel, Call call) {
        List<StackTraceElement> seen = call.places();
        if (!seen.isEmpty()) {
            listener.lost(new Late(plugin, panel, seen));
        }
    }
}
