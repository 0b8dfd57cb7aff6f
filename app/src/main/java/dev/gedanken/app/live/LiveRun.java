package dev.gedanken.app.live;

import dev.gedanken.app.live.background.AnalysisWorker;
import dev.gedanken.app.live.background.MomentWorker;
import dev.gedanken.app.live.background.PlanWorker;
import dev.gedanken.app.live.background.SearchWorker;
import dev.gedanken.app.live.background.Thumbnails;
import dev.gedanken.app.live.background.UnitTracker;
import dev.gedanken.app.live.branches.PlayStart;
import dev.gedanken.app.live.branches.TreeCommandHandler;
import dev.gedanken.app.live.branches.UndoableTree;
import dev.gedanken.app.live.input.KeySample;
import dev.gedanken.app.live.second.SecondSeat;
import dev.gedanken.app.live.snapshot.LiveListener;
import dev.gedanken.app.live.snapshot.LiveSettings;
import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.live.snapshot.LiveSnapshot.StepTimes;
import dev.gedanken.app.live.snapshot.ModelTime;
import dev.gedanken.app.live.snapshot.MomentViews;
import dev.gedanken.app.live.snapshot.SecondPlay;
import dev.gedanken.app.live.snapshot.SessionStatus;
import dev.gedanken.app.live.snapshot.StageTile;
import dev.gedanken.app.live.snapshot.TreeEvent;
import dev.gedanken.app.live.snapshot.Tuning;
import dev.gedanken.app.live.stage.LiveBranches;
import dev.gedanken.app.live.stage.StageTiles;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.app.play.PlayRequest;
import dev.gedanken.app.session.PlaySession;
import dev.gedanken.app.session.SessionPlan;
import dev.gedanken.app.studio.command.StageCommand;
import dev.gedanken.app.studio.command.StageCommand.Analysis;
import dev.gedanken.app.studio.command.TreeCommand;
import dev.gedanken.model.Knob;
import dev.gedanken.model.LatentEdit;
import dev.gedanken.model.LatentUnit;
import dev.gedanken.model.LatentView;
import dev.gedanken.model.ability.HasKnobs;
import dev.gedanken.play.Acting;
import dev.gedanken.play.Actor;
import dev.gedanken.play.PlaySource;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.projection.BeliefVector;
import dev.gedanken.rollout.Branch;
import dev.gedanken.rollout.Change;
import dev.gedanken.rollout.Cursor;
import dev.gedanken.rollout.Luck;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.rollout.RolloutTree;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Input;
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
    private final UndoableTree undoable;
    private final RolloutStepper stepper;
    private final StageTiles stage;

    /** Number of samples of what the model considered possible. */
    private static final int DRAWS = 8;

    private final UnitTracker followed;
    private final Thumbnails thumbnails;
    private final MomentWorker moments;
    private final AnalysisWorker analyses;
    private final SearchWorker searches;
    private final PlanWorker plans;
    private final SecondSeat second;
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
        this.undoable = new UndoableTree(rollout);
        this.stepper = new RolloutStepper(rollout, pack.player());
        this.stage = new StageTiles(rollout);
        this.followed = new UnitTracker(rollout);
        this.thumbnails = new Thumbnails(rollout, listener);
        this.moments = new MomentWorker(rollout, listener);
        this.analyses = new AnalysisWorker(rollout, listener);
        this.searches = new SearchWorker(rollout, stepper::player, listener);
        this.plans = new PlanWorker(rollout, stepper::player, listener);
        this.second = new SecondSeat(rollout);
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

    /** Adopts source and knobs; the seed applies at the next start. */
    void follow(PlayRequest next) {
        rollout.show(next.source());
        rollout.tune(next.knobs());
        request = next;
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

    /** Goes back to the start: the chosen moment of the session, or else the seed's start. */
    void restart() {
        if (start.again()) {
            preview = Optional.empty();
            follow(request);
        } else {
            restart(request.seed());
        }
    }

    /**
     * Plays one step and returns true, unless the planner that acts needs longer.
     *
     * @param nanos for which it may plan now
     */
    boolean step(KeySample keys, LiveSettings settings, long nanos) {
        PlayState here = rollout.state();
        Optional<Input> scripted = scripted(here.step(), settings);
        if (scripted.isEmpty() && !plans.plan(settings, request.planners(), nanos)) {
            return false;
        }
        Input held = pack.player().inputs().of(keys.controls());
        Input input = scripted.orElseGet(() -> acting().choose(settings.actor(), here, held));
        Actor actor = scripted.isPresent() ? new Actor.Script() : settings.actor();
        if (settings.stepsBranches()) {
            stepBranches(input, actor, settings);
        } else {
            rollout.played(stepper.next(input), actor);
        }
        pressNanos = keys.pressNanos();
        played(rollout.state());
        return true;
    }

    /** Returns the input from the request's script, or else from the script that a person chose. */
    private Optional<Input> scripted(long step, LiveSettings settings) {
        return step < request.script().size()
                ? Optional.of(request.script().get((int) step))
                : settings.script().flatMap(script -> script.inputAt(step));
    }

    private void stepBranches(Input input, Actor actor, LiveSettings settings) {
        RolloutTree tree = rollout.tree();
        if (tree.tip(tree.cursor().branch()).id() != tree.cursor().node()) {
            rollout.fork(Luck.SHARED);
        }
        List<Integer> branches = new ArrayList<>();
        List<Input> inputs = new ArrayList<>();
        boolean stepsOthers = settings.branches().stepsOthersAt(rollout.state().step());
        for (Branch branch : LiveBranches.of(tree)) {
            boolean isPlayed = branch.id() == tree.cursor().branch();
            if (isPlayed || settings.isCompared(branch.id()) || stepsOthers) {
                branches.add(branch.id());
                inputs.add(isPlayed || settings.branches().drivesAll() ? input : rollout.idle());
            }
        }
        ModelTime.Clock clock = new ModelTime.Clock(stepper.player().model());
        List<PlayState> made = rollout.stepAll(branches, inputs, actor);
        stepper.took(clock.time());
        stage.stepped(branches, made);
    }

    private void played(PlayState state) {
        preview = Optional.empty();
        second.keepUp();
        thumbnails.played(rollout.tree().node(rollout.tree().cursor().node()), state);
        listener.played(pack, state);
    }

    /** Carries out a tree command, and continues with the settings of the moment there. */
    void perform(TreeCommand command) {
        undoable.perform(
                command,
                new TreeCommandHandler(session, start, pack.player().inputs().enumerated()));
        preview = Optional.empty();
        request = request.like(rollout.state());
    }

    /** Returns whether play is paused by a command. */
    boolean pausesFor(TreeCommand command) {
        return command.pauses() || undoable.moves(command);
    }

    /** Returns the place of a second model beside the first. */
    SecondSeat second() {
        return second;
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

    /**
     * Computes a requested moment although there is no idle time, so that no request waits for
     * ever; returns whether there was one.
     */
    boolean makeRequestedMoment(LiveSettings settings) {
        return moments.work() || analyses.work(settings.analyses());
    }

    void cancelMoments(int job) {
        moments.stop(job);
    }

    void lookInSearch(int node) {
        searches.look(node);
    }

    /** Plans towards a goal from here on. */
    void plan(StageCommand.PlanTowards request) {
        plans.begin(request);
    }

    void stopPlan() {
        plans.stop();
    }

    void wantThumbnails(List<Integer> nodes) {
        thumbnails.want(nodes);
    }

    /** Uses a slice of idle time and returns whether there was something to do. */
    boolean useIdleTime(LiveSettings settings) {
        return second.catchUp()
                || anticipates(settings)
                || moments.work()
                || searches.work(settings.analyses())
                || plans.work(settings)
                || analyses.work(settings.analyses())
                || thumbnails.work(settings.isRunning());
    }

    private boolean anticipates(LiveSettings settings) {
        return !settings.stepsBranches()
                && !settings.analyses().contains(Analysis.NEXT_FRAMES)
                && stepper.anticipate();
    }

    long stepsPlayed() {
        return rollout.state().step();
    }

    /** Returns the current moment; the figures of the last step are reported only once. */
    LiveSnapshot snapshot(LiveSettings settings) {
        PlayState state = rollout.state();
        Player player = stepper.player();
        stage.lay(settings.overlay());
        List<LatentView> views = MomentViews.of(player.model(), state.moment());
        Optional<SecondPlay> secondPlay = second.here();
        LiveSnapshot snapshot =
                new LiveSnapshot(
                        pack.pack().manifest(),
                        state,
                        settings,
                        tuning(),
                        actors(),
                        views,
                        settings.analyses().contains(Analysis.BELIEF_VECTOR)
                                ? BeliefVector.of(player.model(), state.belief())
                                : Optional.empty(),
                        tiles(settings, player, secondPlay),
                        settings.analyses().contains(Analysis.NEXT_FRAMES)
                                ? stage.nextFrames(settings, acting())
                                : List.of(),
                        settings.analyses().contains(Analysis.PRIOR_SAMPLES)
                                ? rollout.priorSamples(DRAWS)
                                : Optional.empty(),
                        followed.upTo(views),
                        secondPlay,
                        sessionStatus(),
                        new StepTimes(stepper.takeModelTime(), pressNanos));
        pressNanos = OptionalLong.empty();
        return snapshot;
    }

    private Acting acting() {
        return new Acting(stepper.player(), plans.planners(request.planners()));
    }

    /** Returns the available actors, in display order. */
    List<Actor> actors() {
        return acting().available();
    }

    /** Returns how the model is tuned. */
    Tuning tuning() {
        Player player = stepper.player();
        List<Knob> knobs =
                player.model().ability(HasKnobs.class).map(HasKnobs::knobs).orElse(List.of());
        return new Tuning(knobs, player.knobs());
    }

    private List<StageTile> tiles(
            LiveSettings settings, Player player, Optional<SecondPlay> secondPlay) {
        String title = pack.pack().manifest().title();
        List<StageTile> tiles = stage.of(settings, player, title, secondPlay);
        if (preview.isEmpty()) {
            return tiles;
        }
        List<StageTile> previewed = new ArrayList<>(tiles);
        previewed.set(0, stage.preview(preview.get(), player));
        return List.copyOf(previewed);
    }

    private SessionStatus sessionStatus() {
        Cursor cursor = rollout.tree().cursor();
        return new SessionStatus(
                cursor,
                rollout.tree().branch(cursor.branch()),
                start.recorded(),
                session.file(),
                rollout.memory(),
                undoable.offered());
    }

    @Override
    public void close() {
        second.close();
        session.close();
        pack.close();
    }
}
