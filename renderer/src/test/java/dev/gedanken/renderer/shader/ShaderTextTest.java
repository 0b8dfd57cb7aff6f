package dev.gedanken.renderer.shader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShaderTextTest {

    @ParameterizedTest
    @EnumSource
    void putsInWhatAShaderIncludes(Dialect dialect) {
        String text = ShaderText.read("bilinear", Stage.FRAGMENT, dialect);
        assertThat(text)
                .startsWith("#version ")
                .doesNotContain("#include")
                .contains("vec2 positionInSource()", "vec4 blendPremultiplied(");
    }

    @Test
    void aShaderThatIsNotThereIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShaderText.read("swirl", Stage.FRAGMENT, Dialect.OPENGL))
                .withMessage(
                        "There is no pass 'swirl': the renderer has no shader"
                                + " dev/gedanken/renderer/shaders/swirl.frag.");
    }
}
