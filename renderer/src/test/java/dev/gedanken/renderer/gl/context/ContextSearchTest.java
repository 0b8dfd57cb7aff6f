package dev.gedanken.renderer.gl.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gedanken.renderer.RendererInfo;
import dev.gedanken.renderer.RendererInfo.DeviceKind;
import dev.gedanken.renderer.RendererUnavailableException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContextSearchTest {
    private final FakeRoute closed = FakeRoute.closed("closed door", "renderer.egl.devices");
    private final FakeRoute processor = FakeRoute.to("processor", DeviceKind.PROCESSOR);
    private final FakeRoute card = FakeRoute.to("card", DeviceKind.GRAPHICS_CARD);

    @Test
    void takesTheFirstRouteThatIsOpen() {
        assertThat(found(closed, processor).route()).isEqualTo("processor");
    }

    @Test
    void looksNoFurtherOnceAGraphicsCardDraws() {
        assertThat(found(card, processor).route()).isEqualTo("card");
        assertThat(processor.opened()).isZero();
    }

    @Test
    void prefersAGraphicsCardToTheProcessorAndClosesTheOther() {
        assertThat(found(processor, card).route()).isEqualTo("card");
        assertThat(processor.closed()).isEqualTo(1);
        assertThat(card.closed()).isZero();
    }

    @Test
    void keepsTheFirstOfTwoProcessorsAndClosesTheOther() {
        FakeRoute second = FakeRoute.to("second", DeviceKind.PROCESSOR);
        assertThat(found(processor, second).route()).isEqualTo("processor");
        assertThat(second.closed()).isEqualTo(1);
    }

    @Test
    void sparesARouteThatLeadsNowhereElse() {
        FakeRoute lastResort = card.asLastResort();
        assertThat(found(processor, lastResort).route()).isEqualTo("processor");
        assertThat(lastResort.opened()).isZero();
        assertThat(found(closed, lastResort).route()).isEqualTo("card");
    }

    @Test
    void saysInOneSentenceWhatWasTriedWhenNothingIsOpen() {
        FakeRoute other = FakeRoute.closed("window", "renderer.glfw.display");
        assertThatExceptionOfType(RendererUnavailableException.class)
                .isThrownBy(() -> found(closed, other))
                .withMessage(
                        "This machine offers no OpenGL 3.3 to draw with:"
                                + " closed door (there is no device); window (there is no display server).");
    }

    private static RendererInfo found(FakeRoute... routes) {
        return new ContextSearch(List.of(routes), route -> ((FakeRoute) route).info())
                .open()
                .info();
    }
}
