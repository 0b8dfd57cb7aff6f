package dev.gedanken.truth;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import dev.gedanken.scene.KeepsStates;
import dev.gedanken.scene.Scene;
import dev.gedanken.scene.SceneState;
import dev.gedanken.scene.Variation;
import dev.gedanken.world.BadInputException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the states of a scene as JSON and reads them back, component by component of their
 * records, or of the records that the scene stores for them.
 *
 * <p>A state that would not be restored exactly is not written; it is recomputed when needed.
 */
final class SceneStateCodec<S extends SceneState<S>> {
    private static final Logger LOG = LoggerFactory.getLogger(SceneStateCodec.class);
    private final String scene;
    private final Kept<S, ?> kept;
    private final JsonMapper mapper;

    private SceneStateCodec(Scene<S> scene) {
        this.scene = scene.card().name();
        this.kept = Kept.by(scene);
        this.mapper = mapper(scene.variations());
    }

    /** The conversion between a state and the written value. */
    private record Kept<S, K>(Class<K> type, Function<S, K> keep, Function<K, S> restore) {

        @SuppressWarnings("unchecked") // A scene's records are of its own states.
        static <S extends SceneState<S>> Kept<S, ?> by(Scene<S> scene) {
            return scene instanceof KeepsStates<?, ?> keeper
                    ? by((KeepsStates<S, ?>) keeper)
                    : whole((Class<S>) scene.start(0).getClass());
        }

        private static <S extends SceneState<S>, K extends Record> Kept<S, K> by(
                KeepsStates<S, K> keeper) {
            return new Kept<>(keeper.keptType(), keeper::keep, keeper::restore);
        }

        /** All states of a scene have the class of its start. */
        private static <S> Kept<S, S> whole(Class<S> type) {
            return new Kept<>(type, Function.identity(), Function.identity());
        }

        String write(S state, JsonMapper mapper) {
            return mapper.writeValueAsString(keep.apply(state));
        }

        S read(String written, JsonMapper mapper) {
            return restore.apply(mapper.readValue(written, type));
        }
    }

    private static JsonMapper mapper(List<Variation> variations) {
        return JsonMapper.builder()
                .changeDefaultVisibility(checker ->
                        checker.withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                                .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                                .withVisibility(PropertyAccessor.CREATOR, Visibility.ANY))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .addModule(VariationsJson.module(variations))
                .build();
    }

    static <S extends SceneState<S>> SceneStateCodec<S> of(Scene<S> scene) {
        return new SceneStateCodec<>(scene);
    }

    Optional<String> write(S state) {
        try {
            String written = kept.write(state, mapper);
            boolean comesBack = kept.write(kept.read(written, mapper), mapper).equals(written);
            return comesBack ? Optional.of(written) : Optional.empty();
        } catch (JacksonException e) {
            LOG.debug("States of {} cannot be written", scene, e);
            return Optional.empty();
        }
    }

    /**
     * Returns the state that {@link #write} wrote.
     *
     * @throws BadInputException if the text is invalid
     */
    S read(String written) {
        try {
            return kept.read(written, mapper);
        } catch (JacksonException e) {
            throw BadInputException.of(e, "worldmodel.scene.state", scene);
        }
    }
}
