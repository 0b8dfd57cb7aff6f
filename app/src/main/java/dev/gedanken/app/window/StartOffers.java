package dev.gedanken.app.window;

import dev.gedanken.app.plugins.JarIdentity;
import dev.gedanken.app.plugins.ListedPlugin;
import dev.gedanken.app.plugins.PluginConsents.Decision;
import dev.gedanken.app.session.SessionLibrary;
import dev.gedanken.app.studio.command.WindowCommand;
import dev.gedanken.app.window.StudioRequest.AtEnd;
import dev.gedanken.app.window.status.NoticeArea;
import dev.gedanken.session.SessionStore;
import dev.gedanken.world.BadInputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Questions and notices at the studio's start: a session to resume, plugins to agree to, a training
 * to resume, preferences unknown to this version. A studio that ends automatically asks nothing.
 *
 * @param request the studio's request
 * @param window where they appear
 */
record StartOffers(StudioRequest request, StudioWindow window) {
    private static final Logger LOG = LoggerFactory.getLogger(StartOffers.class);

    /** Makes all offers; on the JavaFX thread, without waiting for any of them. */
    void make() {
        if (request.atEnd() == AtEnd.STAY) {
            request.sessions().folder().map(SessionLibrary::new).ifPresent(this::offerInterrupted);
            request.plugins().waiting().forEach(this::offer);
            window.offerStoppedTrainings();
        }
        tellUnknown();
    }

    private void offerInterrupted(SessionLibrary sessions) {
        Thread.startVirtualThread(() ->
                sessions.interrupted().ifPresent(file -> Platform.runLater(() -> offer(file))));
    }

    private void offer(Path session) {
        window.offer(
                new NoticeArea.Offer(
                        texts -> texts.of("recovery.offer", session.getFileName()),
                        texts -> texts.of("recovery.accept"),
                        () -> window.perform(new WindowCommand.OpenSession(session)),
                        Optional.of(
                                new NoticeArea.Decline(
                                        texts -> texts.of("recovery.decline"),
                                        () -> closeInOrder(session)))));
    }

    /** Properly closes a session whose program was killed, so that it is not offered again. */
    private static void closeInOrder(Path session) {
        Thread.startVirtualThread(() -> {
            try (SessionStore store =
                    SessionStore.open(session, message -> LOG.warn("{}", message))) {
                LOG.info("{} is closed, {} moments", session, store.saved().nodes().size());
            } catch (BadInputException e) {
                LOG.warn("{} cannot be closed", session, e);
            }
        });
    }

    private void offer(ListedPlugin.Readable waiting) {
        JarIdentity plugin = waiting.identity();
        String key =
                waiting.state() == ListedPlugin.State.STUCK ? "plugin.offer.stuck" : "plugin.offer";
        window.offer(
                new NoticeArea.Offer(
                        texts -> texts.of(key, plugin.id(), plugin.version(), plugin.sha256()),
                        texts -> texts.of("plugin.accept"),
                        () -> enable(plugin),
                        Optional.of(
                                new NoticeArea.Decline(
                                        texts -> texts.of("plugin.decline"), () -> {}))));
    }

    private void enable(JarIdentity plugin) {
        try {
            request.plugins()
                    .folder()
                    .ifPresent(folder -> folder.consents().remember(plugin, Decision.ENABLED));
            window.tell(window.texts().of("plugin.enabled", plugin.id()));
        } catch (BadInputException e) {
            window.tell(e.message());
        }
    }

    private void tellUnknown() {
        List<String> unknown = window.preferences().unknownNames();
        if (!unknown.isEmpty()) {
            window.tell(window.texts().of("preferences.unknown", String.join(", ", unknown)));
        }
    }
}
