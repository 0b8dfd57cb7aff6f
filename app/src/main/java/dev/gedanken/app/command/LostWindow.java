package dev.gedanken.app.command;

import dev.gedanken.app.console.ExitCodes;
import dev.gedanken.app.window.LostWindowException;
import dev.gedanken.app.window.StudioRequest;
import dev.gedanken.app.window.StudioRequest.AtEnd;
import dev.gedanken.play.PlaySource;
import dev.gedanken.world.Message;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a program whose window is blocked forever. Its session has already been closed in order; if
 * it was saved, a new process opens it again in a window in which the plugin does not run.
 */
final class LostWindow {
    private static final Logger LOG = LoggerFactory.getLogger(LostWindow.class);
    private static final String MAIN = "dev.gedanken.app.Main";

    private LostWindow() {}

    /**
     * Does not return. It waits neither for shutdown hooks nor for the toolkit, because the window's
     * thread never ends.
     *
     * @return nothing; the type lets callers write {@code throw}
     */
    static RuntimeException end(StudioRequest request, LostWindowException lost) {
        tell(lost.holder().message());
        boolean opensAgain =
                request.atEnd() == AtEnd.STAY
                        && lost.holder().isStopped()
                        && lost.pack().isPresent()
                        && lost.session().isPresent();
        if (opensAgain && isOpened(again(request, lost.pack().get(), lost.session().get()))) {
            tell(Message.of("app.window.again", lost.session().get()));
        }
        System.err.flush();
        Runtime.getRuntime().halt(ExitCodes.FAILURE);
        return lost;
    }

    private static void tell(Message message) {
        System.err.println(message.english());
    }

    private static List<String> again(StudioRequest request, Path pack, Path session) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN, "play"));
        words.addAll(List.of("--pack", pack.toString(), "--session", session.toString()));
        if (request.play().source() == PlaySource.TRUTH) {
            words.addAll(List.of("--source", "truth"));
        }
        return words;
    }

    private static boolean isOpened(List<String> words) {
        try {
            Process again = new ProcessBuilder(words).inheritIO().start();
            LOG.info("Process {} opens the window again", again.pid());
            return true;
        } catch (IOException e) {
            LOG.error("{} cannot be started again", words.getFirst(), e);
            return false;
        }
    }
}
