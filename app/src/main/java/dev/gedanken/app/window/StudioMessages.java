package dev.gedanken.app.window;

import dev.gedanken.app.live.Mailbox;
import dev.gedanken.app.live.snapshot.BeliefPoint;
import dev.gedanken.app.live.snapshot.LiveListener;
import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.live.snapshot.RequestedMoment;
import dev.gedanken.app.live.snapshot.TreeEvent;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.app.space.SpaceFitter;
import dev.gedanken.app.space.SpacePoints;
import dev.gedanken.app.stage.FrameRenderers;
import dev.gedanken.app.stage.RenderListener;
import dev.gedanken.app.stage.RenderThread;
import dev.gedanken.app.stage.SpaceResult;
import dev.gedanken.play.PlayState;
import dev.gedanken.plugin.PlanSight;
import dev.gedanken.plugin.SearchSight;
import dev.gedanken.projection.PrincipalComponents;
import dev.gedanken.renderer.RendererInfo;
import dev.gedanken.world.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes messages between the simulation, the render thread and the window. */
final class StudioMessages implements LiveListener, RenderListener {
    private static final Logger LOG = LoggerFactory.getLogger(StudioMessages.class);

    private final Consumer<Consumer<StudioWindow>> onWindow;
    private final LiveListener playListener;
    private final Mailbox<List<TreeEvent>> news = new Mailbox<>(StudioMessages::joined);
    private final SpaceFitter space;
    private final Mailbox<Optional<PlanSight>> plans = new Mailbox<>((old, newer) -> newer);
    private final Mailbox<Optional<SearchSight>> searches = new Mailbox<>((old, newer) -> newer);
    private final Mailbox<SpacePoints> points = new Mailbox<>((old, newer) -> newer);
    private volatile Optional<RenderThread> render = Optional.empty();
    private volatile Optional<Path> playing = Optional.empty();
    private volatile Optional<Path> session = Optional.empty();
    private volatile Consumer<RequestedMoment> momentReady = moment -> {};

    /**
     * Creates it.
     *
     * @param onWindow runs a task with the window once it is open, on the JavaFX thread
     * @param fitting runs the fitting of latent space, one task after the other
     * @param playListener also receives every step and failure
     */
    StudioMessages(
            Consumer<Consumer<StudioWindow>> onWindow,
            Executor fitting,
            LiveListener playListener) {
        this.space = new SpaceFitter(fitting, this::fitted);
        this.onWindow = onWindow;
        this.playListener = playListener;
    }

    private static List<TreeEvent> joined(List<TreeEvent> waiting, List<TreeEvent> newer) {
        List<TreeEvent> all = new ArrayList<>(waiting);
        all.addAll(newer);
        return all;
    }

    /** Sets the render thread; before the simulation starts. */
    void drawBy(RenderThread thread) {
        render = Optional.of(thread);
    }

    @Override
    public void shown(LiveSnapshot snapshot) {
        render.ifPresent(thread -> thread.draw(snapshot));
    }

    @Override
    public void played(LoadedPack pack, PlayState state) {
        playing = Optional.of(pack.pack().location());
        playListener.played(pack, state);
    }

    @Override
    public void told(TreeEvent word) {
        if (word instanceof TreeEvent.Opened opened) {
            space.beginAnother();
            session = opened.file();
        }
        // Changes wait for the picture of the moment that they lead to, which the simulation always
        // shows next, or for its failure: painting the timeline meanwhile would delay the picture.
        news.put(List.of(word));
        if (!(word instanceof TreeEvent.Changed)) {
            onWindow.accept(StudioWindow::hear);
        }
    }

    @Override
    public void believed(BeliefPoint point) {
        space.add(point);
    }

    @Override
    public void searched(Optional<SearchSight> sight) {
        pass(sight, searches, StudioWindow::showSearch);
    }

    @Override
    public void planned(Optional<PlanSight> sight) {
        pass(sight, plans, StudioWindow::showPlan);
    }

    private void fitted(SpacePoints next) {
        pass(next, points, (window, latest) -> window.space().take(latest));
    }

    /** Passes only the latest of what arrives before the window has time for it. */
    private <T> void pass(T next, Mailbox<T> mailbox, BiConsumer<StudioWindow, T> shower) {
        if (mailbox.put(next)) {
            onWindow.accept(window ->
                    Optional.ofNullable(mailbox.poll())
                            .ifPresent(latest -> shower.accept(window, latest)));
        }
    }

    /** Returns the location of the current pack; empty before the first. */
    Optional<Path> playing() {
        return playing;
    }

    /** Returns the file of the session that is played; empty if the session is in memory only. */
    Optional<Path> session() {
        return session;
    }

    /** Shows latent space along given directions; empty for those of the session. */
    void fitSpaceOn(Optional<PrincipalComponents> directions) {
        space.fitOn(directions);
    }

    /** Recomputes the directions of latent space. */
    void refitSpace() {
        space.refit();
    }

    @Override
    public void answered(SpaceResult answer) {
        onWindow.accept(window -> window.space().take(answer));
    }

    @Override
    public void momentReady(RequestedMoment moment) {
        momentReady.accept(moment);
    }

    /** Sets the receiver of moments for exports. */
    void deliverMomentsTo(Consumer<RequestedMoment> receiver) {
        momentReady = receiver;
    }

    /** Returns all events since the last call, in order. */
    List<TreeEvent> news() {
        @Nullable List<TreeEvent> waiting = news.poll();
        return waiting == null ? List.of() : waiting;
    }

    @Override
    public void opened(RendererInfo info) {
        onWindow.accept(window -> window.views().showRenderer(FrameRenderers.describe(info)));
    }

    @Override
    public void drawn() {
        onWindow.accept(StudioWindow::present);
    }

    @Override
    public void failed(Message message) {
        LOG.warn("Told the user: {}", message.english());
        playListener.failed(message);
        onWindow.accept(window -> {
            window.hear();
            window.views().notice(message);
        });
    }
}
