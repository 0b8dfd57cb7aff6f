package dev.gedanken.renderer.gl.context;

import dev.gedanken.renderer.Refusal;
import dev.gedanken.renderer.RendererInfo;
import dev.gedanken.renderer.RendererInfo.DeviceKind;
import org.jspecify.annotations.Nullable;

/** A route that opens no real context and counts what happens to it. */
final class FakeRoute implements ContextRoute {
    private final String name;
    private final DeviceKind kind;
    private final @Nullable String refusal;
    private final boolean mayReachAnotherCard;
    private int opened;
    private int closed;

    private FakeRoute(
            String name, DeviceKind kind, @Nullable String refusal, boolean mayReachAnotherCard) {
        this.name = name;
        this.kind = kind;
        this.refusal = refusal;
        this.mayReachAnotherCard = mayReachAnotherCard;
    }

    static FakeRoute to(String name, DeviceKind kind) {
        return new FakeRoute(name, kind, null, true);
    }

    static FakeRoute closed(String name, String refusal) {
        return new FakeRoute(name, DeviceKind.PROCESSOR, refusal, true);
    }

    FakeRoute asLastResort() {
        return new FakeRoute(name, kind, refusal, false);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean mayReachAnotherCard() {
        return mayReachAnotherCard;
    }

    @Override
    public OffscreenContext open() throws ContextUnavailableException {
        if (refusal != null) {
            throw new ContextUnavailableException(Refusal.of(refusal));
        }
        opened++;
        return new OffscreenContext() {
            @Override
            public void makeCurrent() {}

            @Override
            public void requireAlive() {}

            @Override
            public void close() {
                closed++;
            }
        };
    }

    RendererInfo info() {
        return new RendererInfo("fake", name, "device", "driver", kind);
    }

    int opened() {
        return opened;
    }

    int closed() {
        return closed;
    }
}
