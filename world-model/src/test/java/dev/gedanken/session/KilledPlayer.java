package dev.gedanken.session;

import dev.gedanken.rollout.Cause;
import dev.gedanken.rollout.Luck;
import dev.gedanken.rollout.Rollout;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A process that plays a session until it is killed, and reports on standard output what it knows
 * to be durable: {@code n NODES} and {@code b BRANCHES}.
 */
final class KilledPlayer {
    private static final int STEPS_BETWEEN_FORKS = 40;
    private static final int MILLIS_BETWEEN_STEPS = 1;

    private KilledPlayer() {}

    public static void main(String[] args) throws InterruptedException {
        Path file = Path.of(args[0]);
        SessionStore store =
                Files.exists(file) ? SessionFixture.open(file) : SessionFixture.create(file);
        Rollout rollout = SessionFixture.rollout(store);
        while (true) {
            play(store, rollout);
            rollout.jump(rollout.tree().size() / 2);
            rollout.fork(Luck.FRESH);
            rollout.intervene(new Cause.FactorSet("ball.x", 30));
            if (!store.settle()) {
                System.exit(1);
            }
            System.out.println("b " + rollout.tree().branches().size());
            // Settled: on a fast machine no commit falls into the few steps before.
            System.out.println("n " + store.durableNode());
        }
    }

    private static void play(SessionStore store, Rollout rollout) throws InterruptedException {
        int told = store.durableNode();
        for (int i = 0; i < STEPS_BETWEEN_FORKS; i++) {
            SessionFixture.play(rollout, 1);
            Thread.sleep(MILLIS_BETWEEN_STEPS);
            if (store.durableNode() > told) {
                told = store.durableNode();
                System.out.println("n " + told);
            }
        }
    }
}
