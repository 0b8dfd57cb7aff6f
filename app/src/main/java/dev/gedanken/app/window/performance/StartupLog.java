package dev.gedanken.app.window.performance;

import dev.gedanken.app.live.snapshot.LiveSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs how long the start took, measured from the start of the process. */
public final class StartupLog implements Consumer<LiveSnapshot> {
    private static final Logger LOG = LoggerFactory.getLogger(StartupLog.class);

    private boolean isWritten;

    /** Records that the window is on the screen. */
    public static void windowShown() {
        LOG.info("Window shown after {} ms", millisSinceStart());
    }

    @Override
    public void accept(LiveSnapshot snapshot) {
        if (!isWritten) {
            isWritten = true;
            LOG.info("First dreamed frame after {} ms", millisSinceStart());
        }
    }

    private static long millisSinceStart() {
        Instant now = Instant.now();
        Instant start = ProcessHandle.current().info().startInstant().orElse(now);
        return Duration.between(start, now).toMillis();
    }
}
