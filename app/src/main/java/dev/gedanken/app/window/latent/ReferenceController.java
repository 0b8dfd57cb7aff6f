package dev.gedanken.app.window.latent;

import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.reference.Reference;
import dev.gedanken.app.reference.ReferenceEvent;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.plugin.ProbeReading;
import dev.gedanken.plugin.ProbeReading.Estimate;
import dev.gedanken.projection.LinearProbe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Requests references of packs when they are needed, and reads beliefs with them. JavaFX thread.
 */
public final class ReferenceController {
    private final Services services;
    private final Supplier<Texts> texts;
    private final Set<Path> asked = new HashSet<>();
    private final Map<Path, ReferenceEvent> news = new HashMap<>();

    /**
     * Its connections.
     *
     * @param playing returns the location of the current pack; empty before the first
     * @param make begins to compute the reference of a pack
     */
    public record Services(Supplier<Optional<Path>> playing, Consumer<Path> make) {}

    /**
     * Creates a controller.
     *
     * @param texts the window's current texts
     */
    public ReferenceController(Services services, Supplier<Texts> texts) {
        this.texts = texts;
        this.services = services;
    }

    /** Records the progress of a reference. */
    public void hear(ReferenceEvent word) {
        news.put(word.pack(), word);
    }

    /** Returns the reference of the current pack; requests one if there is none. */
    Optional<Reference> wanted() {
        return services.playing().get().flatMap(this::wanted);
    }

    private Optional<Reference> wanted(Path pack) {
        if (asked.add(pack)) {
            services.make().accept(pack);
        }
        return news.get(pack) instanceof ReferenceEvent.Made(Reference made)
                ? Optional.of(made)
                : Optional.empty();
    }

    /** Returns the current pack's probe; empty while there is none. */
    public Optional<LinearProbe> probe() {
        return services.playing()
                .get()
                .map(news::get)
                .filter(ReferenceEvent.Made.class::isInstance)
                .map(made -> ((ReferenceEvent.Made) made).reference().probe());
    }

    /** Returns the probe's reading of a moment's belief; requests a probe if there is none. */
    public ProbeReading read(LiveSnapshot moment) {
        Optional<Reference> reference = wanted();
        Optional<float[]> belief = moment.vector();
        // The moment on the screen may still belong to the previous pack.
        if (reference.isPresent()
                && belief.isPresent()
                && belief.get().length == reference.get().probe().numbers()) {
            return read(reference.get(), belief.get());
        }
        return switch (services.playing().get().map(news::get).orElse(null)) {
            case ReferenceEvent.Making making -> ProbeReading.waiting(making.share());
            case ReferenceEvent.Impossible(var pack, var reason, var detail) ->
                    ProbeReading.without(texts.get().of("probe." + reason, texts.get().of(detail)));
            case null, default -> ProbeReading.waiting(0);
        };
    }

    private static ProbeReading read(Reference reference, float[] belief) {
        LinearProbe probe = reference.probe();
        double[] values = probe.estimate(belief);
        List<Estimate> estimates = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            estimates.add(
                    new Estimate(probe.factors().get(i).name(), values[i], probe.quality().get(i)));
        }
        return new ProbeReading(estimates, 1, "");
    }
}
