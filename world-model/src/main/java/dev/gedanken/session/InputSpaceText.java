package dev.gedanken.session;

import dev.gedanken.pack.InputsJson;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.InputSpace;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Input spaces as a line of JSON in the session's header. */
final class InputSpaceText {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private InputSpaceText() {}

    static String write(InputSpace inputs) {
        return InputsJson.write(inputs, JSON).toString();
    }

    /**
     * Returns the space that {@link #write} wrote.
     *
     * @throws DamagedException if the text is invalid
     */
    static InputSpace read(String text) {
        try {
            return InputsJson.read(JSON.readTree(text), JSON);
        } catch (JacksonException | BadInputException | IllegalArgumentException e) {
            throw new DamagedException("worldmodel.session.damage.inputs");
        }
    }
}
