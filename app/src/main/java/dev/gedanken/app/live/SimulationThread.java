package dev.gedanken.app.live;

import dev.gedanken.app.live.clock.Pace;
import dev.gedanken.app.live.clock.TickClock;
import dev.gedanken.app.live.snapshot.LiveListener;
import dev.gedanken.app.studio.command.SimulationCommand;
import dev.gedanken.app.studio.command.SimulationCommand.Adopt;
import dev.gedanken.app.studio.command.SimulationCommand.LookAtKeys;
import dev.gedanken.app.studio.command.StageCommand;
import dev.gedanken.app.studio.command.TreeCommand;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that owns model and scene: carries out commands as they arrive and ticks 30 times a
 * second.
 *
 * <p>A press of a play key brings the next tick forward by up to two thirds of a
 * period (docs/decisions/0079 and 0215).
 */
public final class SimulationThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SimulationThread.class);
    private static final long PERIOD_NANOS = 1_000_000_000L / Pace.STEPS_PER_SECOND;
    private static final long CLOSE_TIMEOUT_MILLIS = 5_000;

    private final BlockingQueue<SimulationCommand> commands = new LinkedBlockingQueue<>();
    private final LivePlay play;

    /** The key of the failure after which play continues. */
    public static final String BESIDE = "app.play.beside";

    private final LiveListener listener;
    private final Thread thread;
    private boolean mayAnticipate = true;
    private volatile boolean isClosing;

    /**
     * Creates the thread; {@link #start} starts it.
     *
     * @param play from now on used only by this thread, which closes it
     * @param listener receives failures
     */
    public SimulationThread(LivePlay play, LiveListener listener) {
        this.play = play;
        this.listener = listener;
        this.thread = new Thread(this::run, "simulation");
        play.onPress(() -> send(new LookAtKeys()));
    }

    /** Starts ticking. */
    public void start() {
        thread.start();
    }

    /** Sends a command; from any thread, returns at once. */
    public void send(SimulationCommand command) {
        commands.add(command);
    }

    private void run() {
        TickClock clock = new TickClock(PERIOD_NANOS, System.nanoTime());
        try (play) {
            while (!isClosing) {
                doQueued();
                clock.setPeriod(play.periodNanos(), System.nanoTime());
                long wait = untilTick(clock, System.nanoTime());
                if (wait > 0) {
                    waitUsefully(wait);
                } else {
                    guarded(this::tick);
                    if (mayAnticipate) {
                        beside(play::workOwed);
                    }
                    clock.ticked(System.nanoTime());
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("Interrupted: closing", e);
        } finally {
            closeUnadopted();
        }
    }

    private long untilTick(TickClock clock, long nowNanos) {
        return play.isAwaited() ? clock.nanosUntilMayCome(nowNanos) : clock.nanosUntilDue(nowNanos);
    }

    /** Anticipates while there is time, otherwise waits for the next command or tick. */
    private void waitUsefully(long timeoutNanos) throws InterruptedException {
        if (!mayAnticipate || !beside(() -> play.anticipate(timeoutNanos))) {
            doNext(timeoutNanos);
        }
    }

    /**
     * Works beside play, which goes on if that fails; then there is no more of it until the next
     * command, because it would fail again.
     */
    private boolean beside(BooleanSupplier work) {
        try {
            return work.getAsBoolean();
        } catch (BadInputException e) {
            LOG.warn("Work in spare time was refused: {}", e.getMessage(), e.getCause());
            mayAnticipate = false;
            listener.failed(e.message());
            return false;
        } catch (RuntimeException e) {
            LOG.error("Work in spare time failed", e);
            mayAnticipate = false;
            listener.failed(Message.of(BESIDE, e.getClass().getSimpleName()));
            return false;
        }
    }

    private void doQueued() {
        for (SimulationCommand next = commands.poll(); next != null; next = commands.poll()) {
            if (!isOvertaken(next)) {
                perform(next);
            }
        }
    }

    /**
     * Returns whether the next command replaces this one: while dragging, only the last position
     * matters.
     */
    private boolean isOvertaken(SimulationCommand command) {
        SimulationCommand next = commands.peek();
        boolean isDragged =
                command instanceof TreeCommand.GoTo
                        || command instanceof StageCommand.Preview
                        || command instanceof StageCommand.RequestThumbnails;
        return isDragged && next != null && next.getClass() == command.getClass();
    }

    private void doNext(long timeoutNanos) throws InterruptedException {
        @Nullable SimulationCommand next = commands.poll(timeoutNanos, TimeUnit.NANOSECONDS);
        if (next != null && !isOvertaken(next)) {
            perform(next);
        }
    }

    private void perform(SimulationCommand command) {
        LOG.debug("{}", command);
        mayAnticipate |= !(command instanceof LookAtKeys);
        guarded(() -> play.handle(command));
    }

    /**
     * A problem that prevents one tick would prevent the next one, so play pauses and the user is
     * told once.
     */
    private void tick() {
        try {
            play.tick();
        } catch (BadInputException e) {
            LOG.warn("A step was refused: {}", e.getMessage(), e.getCause());
            listener.failed(e.message());
            guarded(play::pauseAndShow);
        }
    }

    /** Runs a piece of work; if it fails, play pauses and the user is told. */
    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (BadInputException e) {
            LOG.warn("The simulation refused: {}", e.getMessage(), e.getCause());
            listener.failed(e.message());
        } catch (RuntimeException e) {
            LOG.error("The simulation failed", e);
            play.pause();
            listener.failed(Message.of("app.play.model", e.getClass().getSimpleName()));
        }
    }

    private void closeUnadopted() {
        for (SimulationCommand next = commands.poll(); next != null; next = commands.poll()) {
            switch (next) {
                case Adopt adopt -> adopt.pack().close();
                case StageCommand.AdoptSecond adopt -> adopt.pack().close();
                default -> {}
            }
        }
    }

    /** Stops after the step in flight and waits for it. */
    @Override
    public void close() {
        isClosing = true;
        thread.interrupt();
        try {
            thread.join(CLOSE_TIMEOUT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
