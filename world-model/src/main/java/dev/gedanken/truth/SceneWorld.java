package dev.gedanken.truth;

import dev.gedanken.scene.Fixture;
import dev.gedanken.scene.HasFixtures;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.Scene;
import dev.gedanken.scene.TrackedObject;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.FrameShape;
import dev.gedanken.world.InputSpace;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A scene as a true world.
 *
 * @param simulator the scene
 * @param frame the shape of its frames, square
 */
public record SceneWorld(Scene<?> simulator, FrameShape frame) implements TrueWorld {

    public SceneWorld {
        if (frame.width() != frame.height()) {
            throw BadInputException.of("worldmodel.scene.square", simulator.card().name(), frame);
        }
    }

    /** Creates the world of a scene with frames of the usual size. */
    public SceneWorld(Scene<?> simulator) {
        this(simulator, FrameShape.square(Scene.DEFAULT_FRAME_SIZE));
    }

    @Override
    public String name() {
        return simulator.card().name();
    }

    @Override
    public String title() {
        return simulator.card().title();
    }

    @Override
    public InputSpace inputs() {
        return simulator.actions();
    }

    @Override
    public Twin start(long seed) {
        return SceneTwin.start(simulator, seed, frame.width());
    }

    @Override
    public Twin read(String written) {
        return SceneTwin.read(simulator, frame.width(), written);
    }

    @Override
    public Set<PolicyKind> policies() {
        return EnumSet.allOf(PolicyKind.class);
    }

    @Override
    public List<TrackedObject> trackedObjects() {
        return simulator.card().trackedObjects();
    }

    @Override
    public List<Fixture> fixtures() {
        return simulator instanceof HasFixtures there ? there.fixtures() : List.of();
    }

    @Override
    public Optional<Scene<?>> scene() {
        return Optional.of(simulator);
    }
}
