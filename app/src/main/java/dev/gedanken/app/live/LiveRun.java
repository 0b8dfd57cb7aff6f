package dev.gedanken.app.live;

import dev.gedanken.app.live.background.AnalysisWorker;
import dev.gedanken.app.live.background.MomentWorker;
import dev.gedanken.app.live.background.Thumbnails;
import dev.gedanken.app.live.background.UnitTracker;
import dev.gedanken.app.live.branches.PlayStart;
import dev.gedanken.app.live.branches.TreeCommandHandler;
import dev.gedanken.app.live.command.StageCommand;
import dev.gedanken.app.live.command.StageCommand.Analysis;
import dev.gedanken.app.live.command.TreeCommand;
import dev.gedanken.app.live.input.KeySample;
import dev.gedanken.app.live.snapshot.LiveListener;
import dev.gedanken.app.live.snapshot.LiveSettings;
import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.live.snapshot.LiveSnapshot.StepTimes;
import dev.gedanken.app.live.snapshot.SessionMoment;
import dev.gedanken.app.live.snapshot.StageTile;
import dev.gedanken.app.live.snapshot.TreeEvent;
import dev.gedanken.app.live.stage.LiveBranches;
import dev.gedanken.app.live.stage.StageTiles;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.app.play.PlayRequest;
import dev.gedanken.app.session.PlaySession;
import dev.gedanken.app.session.SessionPlan;
import dev.gedanken.model.HasLatentViews;
import dev.gedanken.model.LatentEdit;
import dev.gedanken.model.LatentUnit;
import dev.gedanken.model.LatentView;
import dev.gedanken.play.PlaySource;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.rollout.Branch;
import dev.gedanken.rollout.Change;
import dev.gedanken.rollout.Cursor;
import dev.gedanken.rollout.Driver;
import dev.gedanken.rollout.Luck;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.rollout.RolloutTree;
import dev.gedanken.world.Action;
import dev.gedanken.world.BadInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** One pack being played on its session. Owns both. */
final class LiveRun implements AutoCloseable {
    private final LoadedPack pack;
    private final LiveListener listener;
    private final PlaySession session;
    private final Rollout rollout;
    private final PlayStart start;
    private final RolloutStepper stepper;
    private final StageTiles stage;
    private final UnitTracker followed;
    private final Thumbnails thumbnails;
    private final MomentWorker moments;
    private final AnalysisWorker analyses;
    private PlayRequest request;
    private Optional<LatentEdit> preview = Optional.empty();
    private OptionalLong pressNanos = OptionalLong.empty();
    private boolean isAnnounced;

    private LiveRun(LoadedPack pack, PlayRequest request, SessionPlan plan, LiveListener listener) {
        this.pack = pack;
        this.request = request;
        this.listener = listener;
        this.session = PlaySession.open(pack, plan, this::changed, listener::failed);
        this.rollout = session.rollout();
        this.start = new PlayStart(pack, rollout);
        this.stepper = new RolloutStepper(rollout, pack.player());
        this.stage = new StageTiles(rollout);
        this.followed = new UnitTracker(rollout);
        this.thumbnails = new Thumbnails(rollout, listener);
        this.moments = new MomentWorker(rollout, listener);
        this.analyses = new AnalysisWorker(rollout, listener);
    }

    /**
     * Begins to play a pack; closes it if that fails.
     *
     * @throws BadInputException if the model fails at its start
     */
    static LiveRun begin(
            LoadedPack pack, PlayRequest request, SessionPlan plan, LiveListener listener) {
        LiveRun run = new LiveRun(pack, request, plan, listener);
        try {
            run.begin();
            return run;
        } catch (RuntimeException e) {
            run.close();
            throw e instanceof BadInputException
                    ? e
                    : BadInputException.of(
                            e,
                            "app.pack.fails",
                            pack.pack().location(),
                            e.getClass().getSimpleName());
        }
    }

    private void begin() {
        if (session.goesOn()) {
            request = request.seeded(rollout.state().seed());
            follow(request);
        } else {
            start.begin(request);
        }
        RolloutTree tree = rollout.tree();
        listener.told(
                new TreeEvent.Opened(tree.nodes(), tree.branches(), tree.cursor(), session.file()));
        isAnnounced = true;
        played(rollout.state());
    }

    private void changed(Change change) {
        if (isAnnounced) {
            listener.told(new TreeEvent.Changed(change));
        }
    }

    PlayRequest request() {
        return request;
    }

    /** Takes over source and temperature; the seed counts at the next start. */
    void follow(PlayRequest next) {
        request = next;
        rollout.show(next.source());
        next.temperature().ifPresent(value -> rollout.warm((float) value));
    }

    void restart(long seed) {
        request = request.seeded(seed);
        start.begin(request);
        played(rollout.state());
    }

    void beginApart(PlaySource source) {
        request = request.from(source);
        start.beginApart(request);
        played(rollout.state());
    }

    /** Goes back to the start: a moment of the session if one was chosen, else that of the seed. */
    void restart() {
        if (start.again()) {
            preview = Optional.empty();
            follow(request);
        } else {
            restart(request.seed());
        }
    }

    void step(KeySample keys, LiveSettings settings) {
        PlayState here = rollout.state();
        Optional<Action> scripted = scripted(here.step(), settings);
        Action held = keys.action(pack.player().actions());
        Action action = scripted.orElseGet(() -> settings.actionSource().choose(here, held));
        Driver driver = scripted.isPresent() ? Driver.SCRIPT : settings.actionSource().driver();
        if (settings.stepsBranches()) {
            stepBranches(action, driver, settings.drivesAll());
        } else {
            rollout.played(stepper.next(action), driver);
        }
        pressNanos = keys.pressNanos();
        played(rollout.state());
    }

    /** Returns what the request's script says, else the one that a person chose. */
    private Optional<Action> scripted(long step, LiveSettings settings) {
        return step < request.script().size()
                ? Optional.of(request.script().get((int) step))
                : settings.script().flatMap(script -> script.actionAt(step));
    }

    private void stepBranches(Action action, Driver driver, boolean drivesAll) {
        RolloutTree tree = rollout.tree();
        if (tree.tip(tree.cursor().branch()).id() != tree.cursor().node()) {
            rollout.fork(Luck.SHARED);
        }
        List<Integer> branches = new ArrayList<>();
        List<Action> actions = new ArrayList<>();
        for (Branch branch : LiveBranches.of(tree)) {
            boolean isDriven = drivesAll || branch.id() == tree.cursor().branch();
            branches.add(branch.id());
            actions.add(isDriven ? action : rollout.idle());
        }
        long before = System.nanoTime();
        List<PlayState> made = rollout.stepAll(branches, actions, driver);
        stepper.took(System.nanoTime() - before);
        stage.stepped(branches, made);
    }

    private void played(PlayState state) {
        preview = Optional.empty();
        thumbnails.played(rollout.tree().node(rollout.tree().cursor().node()), state);
        listener.played(pack, state);
    }

    /** Does what a person asks of the tree, and goes on as the moment there was played. */
    void perform(TreeCommand command) {
        new TreeCommandHandler(session, start, pack.player().actions().actions()).perform(command);
        preview = Optional.empty();
        request = request.like(rollout.state());
    }

    void preview(Optional<LatentEdit> edit) {
        preview = edit;
    }

    void follow(Optional<LatentUnit> unit) {
        followed.follow(unit);
    }

    void requestMoments(StageCommand.RequestMoments command) {
        moments.request(command);
    }

    /** Makes a moment that somebody asked for although there is no time to spare: none waits for ever. */
    void makeRequestedMoment(LiveSettings settings) {
        if (!moments.work()) {
            analyses.work(settings.analyses());
        }
    }

    void cancelMoments(int job) {
        moments.stop(job);
    }

    void wantThumbnails(List<Integer> nodes) {
        thumbnails.want(nodes);
    }

    /** Uses a slice of idle time and returns whether there was a use for it. */
    boolean useIdleTime(LiveSettings settings) {
        boolean anticipates =
                !settings.stepsBranches()
                        && !settings.analyses().contains(Analysis.NEXT_FRAMES)
                        && stepper.anticipate();
        return anticipates
                || moments.work()
                || analyses.work(settings.analyses())
                || thumbnails.work(settings.isRunning());
    }

    long stepsPlayed() {
        return rollout.state().step();
    }

    /** Returns the present moment; the figures of the last step are told once. */
    LiveSnapshot snapshot(LiveSettings settings) {
        PlayState state = rollout.state();
        Player player = stepper.player();
        stage.lay(settings.overlay());
        List<LatentView> views =
                player.model() instanceof HasLatentViews open
                        ? open.views(state.belief())
                        : List.of();
        LiveSnapshot snapshot =
                new LiveSnapshot(
                        pack.pack().manifest(),
                        state,
                        state.psnr(),
                        settings,
                        player.temperature(),
                        views,
                        tiles(settings, player),
                        settings.analyses().contains(Analysis.NEXT_FRAMES)
                                ? stage.nextFrames(settings, player)
                                : List.of(),
                        player.model() instanceof HasLatentViews open
                                ? followed.upTo(open, views)
                                : Optional.empty(),
                        sessionMoment(),
                        new StepTimes(stepper.takeModelNanos(), pressNanos));
        pressNanos = OptionalLong.empty();
        return snapshot;
    }

    private List<StageTile> tiles(LiveSettings settings, Player player) {
        List<StageTile> tiles = stage.of(settings, player);
        if (preview.isEmpty()) {
            return tiles;
        }
        List<StageTile> previewed = new ArrayList<>(tiles);
        previewed.set(0, stage.preview(preview.get(), player));
        return List.copyOf(previewed);
    }

    private SessionMoment sessionMoment() {
        Cursor cursor = rollout.tree().cursor();
        return new SessionMoment(
                cursor,
                rollout.tree().branch(cursor.branch()),
                start.recorded(),
                session.file(),
                rollout.memory());
    }

    @Override
    public void close() {
        session.close();
        pack.close();
    }
}
