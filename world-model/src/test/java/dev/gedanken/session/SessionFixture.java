package dev.gedanken.session;

import dev.gedanken.model.LatentEdit;
import dev.gedanken.play.Actor;
import dev.gedanken.play.GreyModel;
import dev.gedanken.play.PlaySource;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.rollout.Cause;
import dev.gedanken.rollout.Journal;
import dev.gedanken.rollout.Luck;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.rollout.RolloutTree;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.world.FrameShape;
import dev.gedanken.world.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes sessions of a trivial model. */
public final class SessionFixture {
    /** The true world of these sessions. */
    public static final BricksScene SCENE = new BricksScene();

    private SessionFixture() {}

    /** Returns a player whose model is a grey level. */
    public static Player player() {
        return GreyModel.beside(SCENE, 0.5f);
    }

    /** Returns the header of these sessions. */
    public static SessionHeader header() {
        return new SessionHeader(
                "A test",
                "grey",
                "ab".repeat(32),
                "bricks",
                Optional.of(FrameShape.square(GreyModel.SIZE)),
                GreyModel.CONTEXT_STEPS,
                SCENE.actions(),
                "test");
    }

    /** Creates a file; any loss fails the test. */
    public static SessionStore create(Path file) {
        return SessionStore.create(file, header(), SessionFixture::fail);
    }

    /** Writes a session of two branches, and a change of a factor on the second one. */
    static void writeForked(Path file) {
        try (SessionStore store = create(file)) {
            Rollout rollout = rollout(store);
            play(rollout, 400);
            rollout.jump(30);
            rollout.fork(Luck.FRESH);
            rollout.intervene(new Cause.FactorSet("ball.y", 40));
            play(rollout, 40);
        }
    }

    /** Opens a file; any loss fails the test. */
    public static SessionStore open(Path file) {
        return SessionStore.open(file, SessionFixture::fail);
    }

    private static void fail(Message message) {
        throw new AssertionError(message.english());
    }

    /** Returns a rollout that continues a store's session. */
    public static Rollout rollout(SessionStore store) {
        return new Rollout(player(), store.saved().tree(store), Rollout.DEFAULT_BUDGET_BYTES);
    }

    /** Returns a rollout without a file. */
    public static Rollout inMemory() {
        return new Rollout(player(), new RolloutTree(Journal.NONE), Rollout.DEFAULT_BUDGET_BYTES);
    }

    /** Plays some steps with changing actions. */
    public static List<PlayState> play(Rollout rollout, int steps) {
        List<PlayState> states = new ArrayList<>();
        if (rollout.tree().size() == 0) {
            states.add(rollout.start(3, PlaySource.MODEL));
        }
        for (int i = 0; i < steps; i++) {
            states.add(rollout.step(SCENE.actions().get(i / 3 % 3), new Actor.Script()));
        }
        return states;
    }

    /** Returns an edit for a model that allows none. */
    public static LatentEdit edit() {
        return new LatentEdit("Codes", List.of(0, 1, 2), 3);
    }
}
