package dev.gedanken.app.window.latent;

import dev.gedanken.app.reference.ReferenceEvent;
import dev.gedanken.app.space.SpacePoints;
import dev.gedanken.app.stage.SpacePick;
import dev.gedanken.app.stage.SpaceResult;
import dev.gedanken.app.stage.SpaceView;
import dev.gedanken.app.view.timeline.Timeline;
import dev.gedanken.app.window.panel.builtin.LatentSpaceService;
import dev.gedanken.projection.PrincipalComponents;
import java.util.Optional;
import java.util.function.Consumer;

/** Connects the panel of latent space with the threads that fit and draw. */
public final class LatentSpaceController implements LatentSpaceService {
    private final Services services;
    private final Timeline timeline;
    private final ReferenceController references;
    private Basis basis = Basis.SESSION;
    private SpacePoints points = SpacePoints.none(0);
    private Optional<Listener> listener = Optional.empty();

    /**
     * Its connections.
     *
     * @param draw receives views to be drawn
     * @param pick receives questions about the point at a pixel
     * @param refit recomputes the directions
     * @param fitOn shows points along given directions; empty for the session's own
     */
    public record Services(
            Consumer<SpaceView> draw,
            Consumer<SpacePick> pick,
            Runnable refit,
            Consumer<Optional<PrincipalComponents>> fitOn) {}

    /** Creates a controller that fits and draws with the given services. */
    public LatentSpaceController(
            Services services, Timeline timeline, ReferenceController references) {
        this.services = services;
        this.timeline = timeline;
        this.references = references;
    }

    /** Records the progress of a reference. */
    public void hear(ReferenceEvent word) {
        if (basis == Basis.REFERENCE && word instanceof ReferenceEvent.Made) {
            fitOn(basis);
        }
    }

    /** Another pack is played; the directions of the last one's reference do not apply to it. */
    public void beginAnotherPack() {
        if (basis == Basis.REFERENCE) {
            services.fitOn().accept(Optional.empty());
            fitOn(basis);
        }
    }

    @Override
    public void fitOn(Basis next) {
        basis = next;
        if (next == Basis.SESSION) {
            services.fitOn().accept(Optional.empty());
        } else {
            references
                    .wanted()
                    .ifPresent(made -> services.fitOn().accept(Optional.of(made.directions())));
        }
    }

    @Override
    public Basis basis() {
        return basis;
    }

    /** Replaces the points. */
    public void take(SpacePoints next) {
        points = next;
        listener.ifPresent(Listener::changed);
    }

    /** Passes an answer to the listener. */
    public void take(SpaceResult answer) {
        listener.ifPresentOrElse(each -> each.answered(answer), answer::release);
    }

    /** Shows everything. */
    public void fit() {
        listener.ifPresent(Listener::fit);
    }

    @Override
    public SpacePoints points() {
        int session = timeline.session();
        // A point may arrive before the event of its moment.
        return points.session() == session
                ? points.before(timeline.size())
                : SpacePoints.none(session);
    }

    @Override
    public void draw(SpaceView view) {
        services.draw().accept(view);
    }

    @Override
    public void pick(SpacePick pick) {
        services.pick().accept(pick);
    }

    @Override
    public void refit() {
        services.refit().run();
    }

    @Override
    public void listen(Listener next) {
        listener = Optional.of(next);
    }
}
