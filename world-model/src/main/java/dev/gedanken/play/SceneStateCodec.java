package dev.gedanken.play;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import dev.gedanken.scene.Scene;
import dev.gedanken.scene.SceneState;
import dev.gedanken.scene.Variation;
import dev.gedanken.world.BadInputException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the states of a scene as JSON and reads them back, component by component of their records.
 *
 * <p>A state that does not come back as it was is not written: whoever needs it steps there again.
 */
final class SceneStateCodec<S extends SceneState<S>> {
    private static final Logger LOG = LoggerFactory.getLogger(SceneStateCodec.class);
    private final String scene;
    private final Class<S> type;
    private final JsonMapper mapper;

    private SceneStateCodec(Scene<S> scene, Class<S> type) {
        this.scene = scene.card().name();
        this.type = type;
        this.mapper = mapper(scene.variations());
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

    @SuppressWarnings("unchecked") // A scene's states have the class of its start.
    static <S extends SceneState<S>> SceneStateCodec<S> of(Scene<S> scene) {
        return new SceneStateCodec<>(scene, (Class<S>) scene.start(0).getClass());
    }

    Optional<String> write(S state) {
        try {
            String written = mapper.writeValueAsString(state);
            boolean comesBack =
                    type.isInstance(state)
                            && mapper.writeValueAsString(mapper.readValue(written, type))
                                    .equals(written);
            return comesBack ? Optional.of(written) : Optional.empty();
        } catch (JacksonException e) {
            LOG.debug("States of {} cannot be written", scene, e);
            return Optional.empty();
        }
    }

    /**
     * Returns the state that {@link #write} wrote.
     *
     * @throws BadInputException if the text is none
     */
    S read(String written) {
        try {
            return mapper.readValue(written, type);
        } catch (JacksonException e) {
            throw new BadInputException(
                    "The stored state of scene '%s' cannot be read: it is damaged or of another version."
                            .formatted(scene),
                    e);
        }
    }
}
