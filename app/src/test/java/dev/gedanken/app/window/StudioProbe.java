package dev.gedanken.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gedanken.app.live.snapshot.LiveListener;
import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.packs.PackLibrary;
import dev.gedanken.app.play.PlayRequest;
import dev.gedanken.app.plugins.Plugins;
import dev.gedanken.app.session.SessionPacks;
import dev.gedanken.app.session.SessionPlan;
import dev.gedanken.app.studio.command.StudioCommand;
import dev.gedanken.app.testing.AgreedPlugins;
import dev.gedanken.app.testing.TestPacks;
import dev.gedanken.app.view.timeline.Lane;
import dev.gedanken.app.window.StudioRequest.AtEnd;
import dev.gedanken.app.window.services.IdleTimer;
import dev.gedanken.app.window.services.StudioEnvironment;
import dev.gedanken.app.window.shared.WindowParts;
import dev.gedanken.renderer.gamepad.GamepadSignal;
import dev.gedanken.scene.TrackedObject;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.scene.paint.Blob;
import dev.gedanken.scene.paint.ColourSegmenter;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Message;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testfx.api.FxRobot;
import org.testfx.util.NodeQueryUtils;

/** The studio with the shipped pack, opened for a test, with a robot's hands and eyes. */
public final class StudioProbe implements AutoCloseable, LiveListener {
    private static final Logger LOG = LoggerFactory.getLogger(StudioProbe.class);
    private static final long SEED = 9_000_003;
    private static final long CLICK_AGAIN_NANOS = 10_000_000_000L;
    private static final long TIMEOUT_NANOS = 60_000_000_000L;
    private static final long LONG_TIMEOUT_NANOS = 10 * TIMEOUT_NANOS;
    private static final int SIZE = 64;

    private final FxRobot robot = new FxRobot();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable LiveSnapshot> presented = new AtomicReference<>();
    private final Studio studio;

    private StudioProbe(
            SessionPacks packs,
            Path pack,
            Path folder,
            SessionPlan plan,
            StudioEnvironment environment,
            boolean opensHome) {
        FxRuntime.start();
        studio =
                Studio.open(
                        new StudioRequest(
                                packs,
                                pack,
                                PlayRequest.free(SEED),
                                false,
                                AtEnd.STAY,
                                this,
                                plan,
                                Optional.of(folder),
                                new Plugins(AgreedPlugins.folder(folder.resolve("plugins"))),
                                opensHome,
                                Optional.empty()),
                        environment);
        studio.onWindow(window -> window.whenPresented(presented::set));
    }

    /** Opens the studio and waits for its first frame; skips the test if there is no display. */
    public static StudioProbe open(Path folder) {
        return open(folder, SessionPlan.inMemory());
    }

    /** Opens the studio on the sessions of a plan and waits for its first frame. */
    public static StudioProbe open(Path folder, SessionPlan plan) {
        return open(folder, plan, List.of());
    }

    /** Opens the studio on a machine with given screens and waits for its first frame. */
    public static StudioProbe open(Path folder, SessionPlan plan, List<Rectangle2D> screens) {
        return open(folder, plan, new StudioEnvironment(() -> screens, IdleTimer::usual));
    }

    /**
     * Opens the studio on the sessions of a plan in an environment, and waits for its first frame.
     */
    public static StudioProbe open(Path folder, SessionPlan plan, StudioEnvironment environment) {
        PackLibrary packs = TestPacks.shipped().with(folder.resolve("packs"));
        return open(
                TestPacks.sessions(packs, folder), packs.defaultPack(), folder, plan, environment);
    }

    /** Opens the studio with another pack, and waits for its first frame. */
    public static StudioProbe open(SessionPacks packs, Path pack, Path folder, SessionPlan plan) {
        return open(packs, pack, folder, plan, new StudioEnvironment(List::of, IdleTimer::usual));
    }

    /** Opens the studio without a chosen pack, and does not wait. */
    public static StudioProbe openAtHome(Path folder) {
        assumeDisplay();
        PackLibrary packs = TestPacks.shipped().with(folder.resolve("packs"));
        return new StudioProbe(
                TestPacks.sessions(packs, folder),
                packs.defaultPack(),
                folder,
                SessionPlan.inMemory(),
                new StudioEnvironment(List::of, IdleTimer::usual),
                true);
    }

    /** Opens the studio with a pack that cannot be played, and does not wait. */
    static StudioProbe openWithoutPlay(PackLibrary library, Path pack, Path folder) {
        assumeDisplay();
        return new StudioProbe(
                TestPacks.sessions(library, folder),
                pack,
                folder,
                SessionPlan.inMemory(),
                new StudioEnvironment(List::of, IdleTimer::usual),
                false);
    }

    private static StudioProbe open(
            SessionPacks packs,
            Path pack,
            Path folder,
            SessionPlan plan,
            StudioEnvironment environment) {
        assumeDisplay();
        StudioProbe probe = new StudioProbe(packs, pack, folder, plan, environment, false);
        probe.until("the first frame", () -> probe.presented.get() != null);
        return probe;
    }

    /** Skips the test, with the reason, if no window can be opened. */
    public static void assumeDisplay() {
        assumeTrue(
                hasDisplay(),
                "There is no display, so the window is not tested: run under xvfb-run -a, as .ci/run does.");
    }

    private static boolean hasDisplay() {
        boolean isLinux = System.getProperty("os.name").startsWith("Linux");
        return !isLinux
                || Set.of("DISPLAY", "WAYLAND_DISPLAY").stream().anyMatch(StudioProbe::isSet);
    }

    private static boolean isSet(String variable) {
        return !System.getenv().getOrDefault(variable, "").isEmpty();
    }

    @Override
    public void shown(LiveSnapshot snapshot) {
        // Only presented moments count.
    }

    @Override
    public void failed(Message message) {
        failures.add(message.english());
    }

    /** Returns whether anything has been played yet. */
    boolean hasFrame() {
        return presented.get() != null;
    }

    /** Returns whether there is a label with a text. */
    public boolean says(String text) {
        return onWindow(() ->
                robot.lookup((Node node) ->
                                node instanceof Labeled label && text.equals(label.getText()))
                        .tryQuery()
                        .isPresent());
    }

    public FxRobot robot() {
        return robot;
    }

    /** Returns the problem shown to the user. */
    public List<String> failures() {
        return failures;
    }

    /** Returns whether a moment has been on the screen. */
    public boolean isPlaying() {
        return presented.get() != null;
    }

    /** Returns the moment that is on the screen. */
    public LiveSnapshot now() {
        LiveSnapshot snapshot = presented.get();
        assertThat(snapshot).isNotNull();
        return snapshot;
    }

    /** Returns everything in the window that a query finds. */
    public List<Node> all(String query) {
        return onWindow(() -> List.copyOf(robot.lookup(query).queryAll()));
    }

    /** Looks on the window's own thread; on another one, nodes could leave the window meanwhile. */
    private static <T> T onWindow(Supplier<T> look) {
        if (Platform.isFxApplicationThread()) {
            return look.get();
        }
        CompletableFuture<T> found = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                found.complete(look.get());
            } catch (RuntimeException e) {
                found.completeExceptionally(e);
            }
        });
        return found.join();
    }

    /** Returns the text of the labelled control that a query finds. */
    public String text(String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    /** Returns whether a node and all of its parents are visible. */
    public static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Scrolls until a node is in the middle of its scroll pane, or as near as it goes. */
    public void scrollTo(Node node) {
        robot.interact(() -> {
            node.getScene().getRoot().layout();
            for (Node at = node.getParent(); at != null; at = at.getParent()) {
                if (at instanceof ScrollPane pane) {
                    Node content = pane.getContent();
                    double height = content.getLayoutBounds().getHeight();
                    double seen = pane.getViewportBounds().getHeight();
                    double middle =
                            content.sceneToLocal(node.localToScene(node.getLayoutBounds()))
                                    .getCenterY();
                    pane.setVvalue(
                            Math.clamp((middle - seen / 2) / Math.max(1, height - seen), 0, 1));
                    return;
                }
            }
        });
    }

    /** Clicks on what a query finds as soon as a person could. */
    public void clickWhenSeen(String query) {
        until(
                query,
                () -> robot.lookup(query).match(NodeQueryUtils.isVisible()).tryQuery().isPresent());
        robot.clickOn(query);
    }

    /**
     * Clicks on what a query finds until that has an effect, because on a busy machine the target
     * may move under the pointer.
     */
    public void clickUntil(String query, String what, BooleanSupplier effect) {
        long again = 0;
        long deadline = System.nanoTime() + TIMEOUT_NANOS;
        while (!effect.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waiting for " + what).isLessThan(deadline);
            if (System.nanoTime() > again) {
                again = System.nanoTime() + (tryToClick(query) ? CLICK_AGAIN_NANOS : 0);
            }
            robot.sleep(10);
        }
    }

    /**
     * Returns whether it clicked. The target may just leave the window, or what is above it may
     * grow; the caller tries again.
     */
    private boolean tryToClick(String query) {
        try {
            giveFocusToTheWindowOf(query);
            Optional<Node> target = robot.lookup(query).tryQuery().filter(StudioProbe::isSeen);
            target.ifPresent(this::scrollTo);
            if (target.isEmpty()
                    || robot.lookup(query).match(NodeQueryUtils.isVisible()).tryQuery().isEmpty()) {
                return false;
            }
            robot.clickOn(query);
            return true;
        } catch (RuntimeException e) {
            LOG.debug("{} moved away", query, e);
            return false;
        }
    }

    /** Tests run without a window manager, which would give the focus to a window that is clicked. */
    private void giveFocusToTheWindowOf(String query) {
        robot.lookup(query)
                .tryQuery()
                .map(node -> node.getScene().getWindow())
                .filter(window -> !window.isFocused())
                .ifPresent(window -> robot.interact(window::requestFocus));
    }

    public long step() {
        return now().state().step();
    }

    public void perform(StudioCommand command) {
        studio.onWindow(window -> window.perform(command));
    }

    /** Returns which parts of the window are open. */
    public WindowParts parts() {
        CompletableFuture<WindowParts> parts = new CompletableFuture<>();
        studio.onWindow(window -> parts.complete(window.parts()));
        return parts.join();
    }

    /** Shows a message to the user. */
    public void tell(String sentence) {
        studio.tell(Message.verbatim(sentence));
    }

    /** Sends an event of a gamepad. */
    public void hear(GamepadSignal signal) {
        studio.onWindow(window -> window.input().hear(signal));
    }

    /** Resizes the window. */
    public void size(double width, double height) {
        studio.onWindow(window -> {
            window.stage().setX(0);
            window.stage().setY(0);
            window.stage().setWidth(width);
            window.stage().setHeight(height);
        });
    }

    /** Returns the window as PNG. */
    public byte[] picture() {
        CompletableFuture<byte[]> png = new CompletableFuture<>();
        studio.onWindow(window -> png.complete(WindowPicture.of(window.stage().getScene()).png()));
        return png.join();
    }

    /** Returns the window in which a query finds something as PNG. */
    public byte[] picture(String query) {
        CompletableFuture<byte[]> png = new CompletableFuture<>();
        Node inside = all(query).getFirst();
        Platform.runLater(() -> png.complete(WindowPicture.of(inside.getScene()).png()));
        return png.join();
    }

    /** Returns a picture of a part of the window. */
    public WritableImage picture(Node node) {
        CompletableFuture<WritableImage> image = new CompletableFuture<>();
        Platform.runLater(() -> image.complete(node.snapshot(null, null)));
        return image.join();
    }

    /** Waits until the screen shows a moment at least a number of steps later. */
    public void letPass(int steps) {
        long target = step() + steps;
        until("step " + target, () -> step() >= target);
    }

    public void until(String what, BooleanSupplier condition) {
        until(what, condition, TIMEOUT_NANOS);
    }

    /** Waits for other processes, which may take long on a busy machine. */
    public void untilAtLast(String what, BooleanSupplier condition) {
        until(what, condition, LONG_TIMEOUT_NANOS);
    }

    private void until(String what, BooleanSupplier condition, long timeoutNanos) {
        long deadline = System.nanoTime() + timeoutNanos;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waiting for " + what).isLessThan(deadline);
            robot.sleep(10);
        }
    }

    /** Returns the column of the paddle on the stage as it is on the screen, in px at 64×64. */
    public double paddleOnStage() {
        TrackedObject paddle =
                new BricksScene()
                        .card().trackedObjects().stream()
                                .filter(TrackedObject::controlled)
                                .findFirst()
                                .orElseThrow();
        List<Blob> found =
                new ColourSegmenter().find(stageOnScreen(), paddle.rgb(), paddle.minPixels());
        assertThat(found).as("paddles on the stage").isNotEmpty();
        return found.getFirst().x();
    }

    /** Returns how many colours the stage shows: few if pixels are crisp, many if not. */
    public int coloursOnStage() {
        WritableImage taken = stageImage();
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < taken.getHeight(); y++) {
            for (int x = 0; x < taken.getWidth(); x++) {
                colours.add(taken.getPixelReader().getArgb(x, y));
            }
        }
        return colours.size();
    }

    /**
     * The content of the screen at one moment: the step, and a number for its picture on the stage.
     */
    public record Look(long step, int picture) {}

    /** Looks at the stage once. */
    public Look look() {
        CompletableFuture<Look> sight = new CompletableFuture<>();
        Node stage = robot.lookup("#stage").query();
        Platform.runLater(
                () -> sight.complete(new Look(step(), fingerprint(stage.snapshot(null, null)))));
        return sight.join();
    }

    private static int fingerprint(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return Arrays.hashCode(pixels);
    }

    /** Returns the last step of every lane of the timeline, from the top. */
    public List<Integer> lastSteps() {
        CompletableFuture<List<Integer>> steps = new CompletableFuture<>();
        studio.onWindow(window ->
                steps.complete(window.timeline().lanes().stream().map(Lane::lastStep).toList()));
        return steps.join();
    }

    private WritableImage stageImage() {
        Node stage = robot.lookup("#stage").query();
        AtomicReference<@Nullable WritableImage> image = new AtomicReference<>();
        Platform.runLater(() -> image.set(stage.snapshot(null, null)));
        until("a picture of the stage", () -> image.get() != null);
        return image.get();
    }

    /** Returns what the stage shows, sampled at the middle of each of its 64×64 pixels. */
    private Frame stageOnScreen() {
        WritableImage taken = stageImage();
        byte[] rgb = new byte[SIZE * SIZE * Frame.CHANNELS];
        for (int i = 0; i < SIZE * SIZE; i++) {
            int x = middle(i % SIZE, taken.getWidth());
            int y = middle(i / SIZE, taken.getHeight());
            int argb = taken.getPixelReader().getArgb(x, y);
            rgb[i * 3] = (byte) (argb >> 16);
            rgb[i * 3 + 1] = (byte) (argb >> 8);
            rgb[i * 3 + 2] = (byte) argb;
        }
        return Frame.of(SIZE, SIZE, rgb);
    }

    private static int middle(int cell, double length) {
        return (int) ((cell + 0.5) * length / SIZE);
    }

    @Override
    public void close() {
        studio.close();
        studio.awaitEnd();
    }
}
