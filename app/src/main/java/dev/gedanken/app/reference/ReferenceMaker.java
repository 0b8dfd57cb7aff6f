package dev.gedanken.app.reference;

import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.app.packs.PackLoader;
import dev.gedanken.app.reference.ReferenceEvent.Reason;
import dev.gedanken.projection.LinearProbe;
import dev.gedanken.projection.PrincipalComponents;
import dev.gedanken.projection.ReferencePlay;
import dev.gedanken.projection.ReferenceSet;
import dev.gedanken.scene.FactorValue;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes references of packs, one after the other, with its own model and on its own thread. The
 * thread pauses as long as it works, and longer while a person drives, so that it rarely competes
 * with the step that a key waits for.
 */
public final class ReferenceMaker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReferenceMaker.class);
    private static final int DIRECTIONS = 3;

    /** The longest that it waits for a person to pause, because it must finish at some time. */
    private static final long LONGEST_WAIT_NANOS = 250_000_000L;

    private static final long LOOK_MILLIS = 20;

    private static final int STEPS_A_WORD = 10;

    private static final long TIMEOUT_SECONDS = 5;

    private final ExecutorService background =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform()
                            .daemon()
                            .name("reference")
                            .priority(Thread.MIN_PRIORITY)
                            .factory());
    private final PackLoader loader;
    private final ReferenceStore store;
    private final BooleanSupplier isDriven;
    private final Consumer<ReferenceEvent> receiver;
    private final int episodes;
    private final int steps;

    /**
     * Creates a maker of references of the default size.
     *
     * @param store keeps what was made
     * @param isDriven whether a person is currently pressing keys; called on the maker's thread
     * @param receiver notified on the maker's thread
     */
    public ReferenceMaker(
            PackLoader loader,
            ReferenceStore store,
            BooleanSupplier isDriven,
            Consumer<ReferenceEvent> receiver) {
        this(loader, store, isDriven, receiver, ReferencePlay.EPISODES, ReferencePlay.STEPS);
    }

    ReferenceMaker(
            PackLoader loader,
            ReferenceStore store,
            BooleanSupplier isDriven,
            Consumer<ReferenceEvent> receiver,
            int episodes,
            int steps) {
        this.loader = loader;
        this.store = store;
        this.isDriven = isDriven;
        this.receiver = receiver;
        this.episodes = episodes;
        this.steps = steps;
    }

    /** Begins to compute the reference of a pack; returns at once. */
    public void make(Path pack) {
        try {
            background.execute(() -> guarded(pack));
        } catch (RejectedExecutionException e) {
            LOG.debug("Nobody waits for the reference of {}: the studio closes", pack, e);
        }
    }

    private void guarded(Path pack) {
        try {
            receiver.accept(gather(pack));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (BadInputException e) {
            receiver.accept(new ReferenceEvent.Impossible(pack, Reason.NOT_LOADED, e.message()));
        } catch (RuntimeException e) {
            LOG.warn("There is no reference of {}", pack, e);
            receiver.accept(
                    new ReferenceEvent.Impossible(
                            pack, Reason.FAILED, Message.verbatim(e.getClass().getSimpleName())));
        }
    }

    private ReferenceEvent gather(Path pack) throws InterruptedException {
        receiver.accept(new ReferenceEvent.Making(pack, 0));
        ReferencePlay play;
        String identity;
        try (LoadedPack loaded = loader.load(pack)) {
            identity = loaded.pack().identity();
            play = new ReferencePlay(loaded.player(), episodes, steps);
            play.step();
            Optional<Reference> kept =
                    store.find(identity, pack).filter(each -> fits(each, play.gathered()));
            if (kept.isPresent()) {
                return new ReferenceEvent.Made(kept.get());
            }
            for (int step = 2; stepAndRest(play); step++) {
                if (step % STEPS_A_WORD == 0) {
                    receiver.accept(new ReferenceEvent.Making(pack, play.share()));
                }
            }
        }
        ReferenceSet set = play.gathered();
        if (set.points().isEmpty()) {
            return new ReferenceEvent.Impossible(pack, Reason.NOTHING_SHOWN, Message.verbatim(""));
        }
        Reference made =
                new Reference(
                        pack,
                        set.points().size(),
                        LinearProbe.fit(set),
                        PrincipalComponents.fit(set.vectors(), DIRECTIONS));
        store.keep(identity, made);
        return new ReferenceEvent.Made(made);
    }

    /** An earlier version may have known other factors, or read another vector from the belief. */
    private static boolean fits(Reference kept, ReferenceSet begun) {
        return begun.points().stream()
                .allMatch(point ->
                        kept.probe().numbers() == point.vector().length
                                && kept.probe()
                                        .factors()
                                        .equals(
                                                point.factors().stream()
                                                        .map(FactorValue::factor)
                                                        .toList()));
    }

    private boolean stepAndRest(ReferencePlay play) throws InterruptedException {
        long before = System.nanoTime();
        boolean worked = play.step();
        long after = System.nanoTime();
        TimeUnit.NANOSECONDS.sleep(after - before);
        while (isDriven.getAsBoolean() && System.nanoTime() - after < LONGEST_WAIT_NANOS) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        return worked;
    }

    /** Stops after the current step, because a model must not be running when the program ends. */
    @Override
    public void close() {
        background.shutdownNow();
        try {
            if (!background.awaitTermination(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("A reference is still being made");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
