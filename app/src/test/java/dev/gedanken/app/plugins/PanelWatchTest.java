package dev.gedanken.app.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.app.testing.AgreedPlugins;
import dev.gedanken.app.testing.PluginJar;
import dev.gedanken.plugin.Panel;
import dev.gedanken.plugin.PanelFactory;
import dev.gedanken.plugin.PanelHost;
import dev.gedanken.plugin.PanelRequest;
import dev.gedanken.world.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugin panels that block the window's thread; here the test's thread plays its role. */
class PanelWatchTest {
    private static final PanelHost HOST =
            new PanelHost() {
                @Override
                public Locale language() {
                    return Locale.ENGLISH;
                }

                @Override
                public void ask(PanelRequest request) {
                    // Nobody asks.
                }

                @Override
                public void onLog(Consumer<String> listener) {
                    // Nothing is told.
                }
            };

    @TempDir private Path state;

    private final BlockingQueue<Message> told = new LinkedBlockingQueue<>();
    private Path jars;

    @BeforeEach
    void makeFolder() throws IOException {
        jars = Files.createDirectory(state.resolve("plugins"));
    }

    /** Returns the plugin's panel; {@code opening} is the body of the method that makes it. */
    private PanelFactory theirs(String opening) {
        new PluginJar("theirs", "1.2.3")
                .withPanel("curve", opening)
                .pack(jars.resolve("theirs.jar"));
        PluginFolder folder = AgreedPlugins.folder(jars);
        AgreedPlugins.agreeToAll(folder);
        Plugins plugins = new Plugins(Optional.of(folder), new PluginCalls(Duration.ofSeconds(1)));
        plugins.onLatePanel(told::add);
        return plugins.panels().stream()
                .filter(factory -> factory.id().equals("curve"))
                .findFirst()
                .orElseThrow();
    }

    private static String panel(String show) {
        return """
        return new Panel() {
            public javafx.scene.Node node() { return null; }
            public void show(PanelMoment moment) { %s }
        };
        """
                .formatted(show);
    }

    private ListedPlugin.State stateAtTheNextStart() {
        return ((ListedPlugin.Readable) AgreedPlugins.folder(jars).list().getFirst()).state();
    }

    @Test
    void aPanelThatWaitsForEverIsNamedAndInterruptedAndItsPluginAskedAboutAtTheNextStart()
            throws InterruptedException {
        PanelFactory factory =
                theirs(
                        panel(
                                "try { new java.util.concurrent.CountDownLatch(1).await(); }"
                                        + " catch (InterruptedException e) { throw new IllegalStateException(e); }"));
        Panel panel = factory.open(HOST);
        assertThatThrownBy(() -> panel.show(null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The panel 'curve' of the plugin 'theirs' fails.");
        assertThat(told.take().english())
                .startsWith("The panel 'curve' of the plugin 'theirs' has kept the window waiting");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(stateAtTheNextStart()).isEqualTo(ListedPlugin.State.STUCK);
        Plugins next = new Plugins(AgreedPlugins.folder(jars));
        assertThat(next.panels()).extracting(PanelFactory::id).doesNotContain("curve");
        assertThat(next.undecided())
                .singleElement()
                .satisfies(it ->
                        assertThat(it.english()).contains("a panel of it kept the window waiting"));
    }

    @Test
    void aPanelThatComputesForTooLongIsToldWhileItDoesAndIsNotBelievedAfterwards()
            throws InterruptedException {
        Panel panel =
                theirs(
                                panel(
                                        "long end = System.nanoTime() + 3_000_000_000L;"
                                                + " while (System.nanoTime() < end) { }"))
                        .open(HOST);
        assertThatThrownBy(() -> panel.show(null))
                .hasMessage("The panel 'curve' of the plugin 'theirs' kept the window waiting.");
        assertThat(told.take().key()).isEqualTo("app.plugin.panel.late");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(stateAtTheNextStart()).isEqualTo(ListedPlugin.State.STUCK);
    }

    @Test
    void aPanelIsWatchedWhileItIsMade() throws InterruptedException {
        PanelFactory factory =
                theirs(
                        "try { Thread.sleep(600_000); }"
                                + " catch (InterruptedException e) { throw new IllegalStateException(e); }"
                                + " return null;");
        assertThatThrownBy(() -> factory.open(HOST)).isInstanceOf(IllegalStateException.class);
        assertThat(told.take().key()).isEqualTo("app.plugin.panel.late");
    }

    @Test
    void anErrorOfAPanelComesOutAsAnExceptionAndIsNoReasonToStopIt() {
        Panel panel = theirs(panel("throw new StackOverflowError();")).open(HOST);
        assertThatThrownBy(() -> panel.show(null))
                .isInstanceOf(IllegalStateException.class)
                .hasCauseInstanceOf(StackOverflowError.class);
        assertThat(told).isEmpty();
        assertThat(stateAtTheNextStart()).isEqualTo(ListedPlugin.State.ENABLED);
    }

    @Test
    void thePanelsOfTheProgramItselfAreNotWatched() {
        assertThat(Plugins.builtIn().panels())
                .noneMatch(factory -> factory.getClass().getName().contains("PanelWatch"));
    }
}
