package dev.gedanken.app.window;

import dev.gedanken.app.live.command.LiveCommand;
import dev.gedanken.app.live.command.StageCommand;
import dev.gedanken.app.live.command.StageMode;
import dev.gedanken.app.live.command.TreeCommand;
import dev.gedanken.app.live.snapshot.LiveSettings;
import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.live.snapshot.RequestedMoment;
import dev.gedanken.app.live.snapshot.TreeEvent;
import dev.gedanken.app.look.StageLook;
import dev.gedanken.app.settings.Preferences;
import dev.gedanken.app.stage.RendererPreference;
import dev.gedanken.app.stage.StageCapture;
import dev.gedanken.app.view.command.StudioCommand;
import dev.gedanken.app.view.command.StudioCommand.BranchAction;
import dev.gedanken.app.view.command.StudioCommand.ExportKind;
import dev.gedanken.app.view.command.StudioCommand.OverlayPart;
import dev.gedanken.app.view.command.StudioCommand.Part;
import dev.gedanken.app.view.command.StudioCommand.Setting;
import dev.gedanken.app.view.command.StudioCommand.SpaceAction;
import dev.gedanken.app.view.playback.KnobNotches;
import dev.gedanken.app.view.playback.PaceChoices;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.app.view.timeline.Timeline;
import dev.gedanken.app.window.export.BranchFilms;
import dev.gedanken.app.window.export.ExportController;
import dev.gedanken.app.window.export.RecordingController;
import dev.gedanken.app.window.export.StudioExportPlace;
import dev.gedanken.app.window.files.FileChoices;
import dev.gedanken.app.window.files.FileController;
import dev.gedanken.app.window.files.LevelController;
import dev.gedanken.app.window.files.SessionController;
import dev.gedanken.app.window.jobs.JobController;
import dev.gedanken.app.window.overlay.OverlayController;
import dev.gedanken.app.window.timeline.BranchFiles;
import dev.gedanken.model.Knob;
import dev.gedanken.model.KnobValues;
import dev.gedanken.picture.Picture;
import dev.gedanken.picture.PictureFile;
import dev.gedanken.picture.PictureFit;
import dev.gedanken.play.Actor;
import dev.gedanken.rollout.Branch;
import dev.gedanken.rollout.Cause;
import dev.gedanken.scene.runner.PaintedLevel;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.FrameShape;
import dev.gedanken.world.Input;
import dev.gedanken.world.KeyScript;
import dev.gedanken.world.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what a person asks of the window, one command after the other. */
final class CommandController {
    private static final String EXPORTS = "exports";

    private static final Logger LOG = LoggerFactory.getLogger(CommandController.class);

    private final StudioWindow window;
    private final ExportController exports;
    private final RecordingController recording;
    private final JobController jobs;
    private final BranchFilms films;
    private final OverlayController overlays;
    private final FileController files;
    private final SessionController sessions;
    private final LevelController levels;

    CommandController(StudioWindow window) {
        this.window = window;
        files = new FileController(window);
        sessions = new SessionController(window);
        levels = new LevelController(window);
        exports =
                new ExportController(
                        new StudioExportPlace(
                                window,
                                window.stage(),
                                window.services()
                                        .folder()
                                        .orElse(Path.of(System.getProperty("java.io.tmpdir")))
                                        .resolve(EXPORTS)),
                        window::texts,
                        () ->
                                new StageCapture(
                                        window.preferences().look(), window.parts().overlay()),
                        window.services().simulation(),
                        task -> window.views().begin(task, texts -> task.titleProperty()),
                        window::tell,
                        files::saved);
        jobs = new JobController(window);
        overlays = new OverlayController(window);
        films =
                new BranchFilms(
                        window::latest,
                        window.timeline(),
                        exports,
                        () -> window.tell(window.texts().of("drag.later")));
        recording =
                new RecordingController(
                        isOn -> window.views().showRecording(isOn),
                        this::film,
                        () -> window.tell(window.texts().of("record.lost")));
    }

    void perform(StudioCommand command) {
        switch (command) {
            case StudioCommand.Live(LiveCommand live) -> simulateUnlessPainting(live);
            case StudioCommand.NewSession() ->
                    window.playing().ifPresent(window.services().packs()::open);
            case StudioCommand.SavePack(Path target) ->
                    window.playing().ifPresent(pack -> files.savePack(pack, target));
            case StudioCommand.OpenWorld(String scene) ->
                    window.services().packs().openWorld(scene);
            case StudioCommand.EditLevel(Path file) -> levels.read(file, this::editLevel);
            case StudioCommand.SaveLevel(PaintedLevel level, Path file) ->
                    levels.write(level, file);
            case StudioCommand.AskToSaveLevel(PaintedLevel level, String name) ->
                    levels.ask(name, window.stage()).ifPresent(file -> levels.write(level, file));
            case StudioCommand.PlayLevel(PaintedLevel level, String name) ->
                    window.services().packs().openLevel(level, name);
            case StudioCommand.TrainOnLevel(PaintedLevel level, String name) ->
                    levels.prepareTraining(level, name, this::trainOnLevel);
            case StudioCommand.RenameSession(Path file, String name) -> sessions.rename(file, name);
            case StudioCommand.TrashSession(Path file) -> sessions.throwAway(file);
            case StudioCommand.ShowInFolder(Path file) -> files.show(file);
            case StudioCommand.OpenPack open -> window.services().packs().open(open.location());
            case StudioCommand.OpenSession open ->
                    window.services().packs().openSession(open.file());
            case StudioCommand.ShowPicture(Path file) ->
                    window.latest().ifPresent(moment -> showPicture(file, moment));
            case StudioCommand.PlayScript(Path file) ->
                    window.latest().ifPresent(moment -> playScript(file, moment));
            case StudioCommand.ToggleRecording() ->
                    window.latest()
                            .ifPresent(moment -> recording.toggle(moment.session().cursor()));
            case StudioCommand.ToggleStage(StageMode mode) -> toggle(mode);
            case StudioCommand.ChangePace(int notches) -> changePace(notches);
            case StudioCommand.ChangeTemperature(int notches) ->
                    window.latest().ifPresent(moment -> warm(notches, moment));
            case StudioCommand.OnBranch(BranchAction action) ->
                    window.latest().ifPresent(moment -> perform(action, moment));
            case StudioCommand.AskForStep() ->
                    window.latest()
                            .ifPresent(moment -> window.views().askForStep(moment.state().step()));
            case StudioCommand.Toggle(Part part) -> {
                overlays.toggle(part);
                if (part == Part.LEVEL && window.parts().shows(part)) {
                    levels.readPlayed(window.views().overlays()::editLevel);
                }
            }
            case StudioCommand.NextOverlay(OverlayPart part) ->
                    window.latest().ifPresent(moment -> overlays.next(part, moment));
            case StudioCommand.ShowPanel(String id) -> reveal(id);
            case StudioCommand.ReadNotes(Path file) -> window.presenter().readNotes(file);
            case StudioCommand.TurnNotes(int pages) -> window.presenter().turn(pages);
            case StudioCommand.Train train -> jobs.train(train);
            case StudioCommand.EvaluatePack(var scoring) -> jobs.evaluate(scoring);
            case StudioCommand.Zoom(int notches) -> window.views().zoom(notches);
            case StudioCommand.Export(var kind) ->
                    window.latest().ifPresent(moment -> export(kind, moment));
            case StudioCommand.Choose(var choice) ->
                    FileChoices.ask(choice, window.texts(), window.stage())
                            .ifPresent(this::perform);
            case StudioCommand.Adjust(Setting setting) -> adjust(setting);
            case StudioCommand.ChangeLook(var change) ->
                    window.adopt(window.preferences().look().after(change));
            case StudioCommand.SetLook(StageLook look) -> window.adopt(look);
            case StudioCommand.PreferRenderer prefer -> remember(prefer);
            case StudioCommand.InSpace(SpaceAction action) -> {
                switch (action) {
                    case FIT -> window.space().fit();
                    case REFIT -> window.space().refit();
                }
            }
            case StudioCommand.FocusControls() -> window.views().focusControls();
            case StudioCommand.Quit() -> window.close();
            case StudioCommand.BackToPlay() -> backToPlay();
        }
    }

    /** While a level is painted, undo and redo are about its strokes. */
    private void simulateUnlessPainting(LiveCommand live) {
        boolean isPainting = window.parts().shows(Part.LEVEL);
        if (isPainting && live instanceof TreeCommand.Undo) {
            window.views().overlays().undoStrokes(-1);
        } else if (isPainting && live instanceof TreeCommand.Redo) {
            window.views().overlays().undoStrokes(1);
        } else {
            simulate(live);
        }
    }

    private void editLevel(PaintedLevel level, String name) {
        if (!window.parts().shows(Part.LEVEL)) {
            overlays.toggle(Part.LEVEL);
        }
        window.views().overlays().editLevel(level, name);
    }

    private void trainOnLevel(Path level, String name) {
        if (!window.parts().shows(Part.TRAIN)) {
            overlays.toggle(Part.TRAIN);
        }
        window.views().overlays().trainOnLevel(level, name);
    }

    private void simulate(LiveCommand command) {
        window.services().simulation().accept(command);
    }

    private void remember(StudioCommand.PreferRenderer prefer) {
        window.services()
                .folder()
                .ifPresent(folder ->
                        Thread.startVirtualThread(() -> {
                            try {
                                RendererPreference.remember(
                                        prefer.library(), prefer.device(), folder);
                                window.tell(window.texts().of("look.next.start"));
                            } catch (IOException | UncheckedIOException e) {
                                LOG.warn("What draws cannot be remembered", e);
                                window.tell(
                                        window.texts()
                                                .of(
                                                        "look.not.remembered",
                                                        RendererPreference.FILE));
                            }
                        }));
    }

    private LiveSettings settings() {
        return window.latest().map(LiveSnapshot::settings).orElse(LiveSettings.FIRST);
    }

    /** Reads the picture aside; the model sees it at the end of an idle step. */
    private void showPicture(Path file, LiveSnapshot moment) {
        Thread.startVirtualThread(() -> {
            try {
                FrameShape shape = shape(moment);
                Picture picture = PictureFile.read(file);
                if (!picture.hasProportionsOf(shape)) {
                    window.tell(Message.of("app.picture.cropped", file, picture.shape(), shape));
                }
                Frame frame = picture.frame(shape, PictureFit.CROP);
                Input idle = moment.pack().inputs().idle();
                simulate(
                        new TreeCommand.Intervene(
                                new Cause.SeenStep(idle, new Actor.Person(), frame)));
            } catch (BadInputException e) {
                window.tell(e.message());
            }
        });
    }

    private static FrameShape shape(LiveSnapshot moment) {
        return moment.pack()
                .frame()
                .orElseThrow(
                        () -> BadInputException.of("app.picture.unseen", moment.pack().name()));
    }

    /** Reads the script aside. */
    private void playScript(Path file, LiveSnapshot moment) {
        Thread.startVirtualThread(() -> {
            try {
                List<Input> script = KeyScript.read(file, moment.pack().inputs());
                simulate(new LiveCommand.FollowScript(file.getFileName().toString(), script));
            } catch (BadInputException e) {
                window.tell(e.message());
            }
        });
    }

    private void toggle(StageMode mode) {
        boolean isOn = settings().stage() == mode;
        simulate(new StageCommand.SetStage(isOn ? StageMode.SINGLE : mode));
    }

    private void changePace(int notches) {
        simulate(new LiveCommand.SetPace(PaceChoices.changed(settings().pace(), notches)));
    }

    private void warm(int notches, LiveSnapshot moment) {
        moment.tuning().knobs().stream()
                .filter(knob -> knob.name().equals(Knob.TEMPERATURE))
                .findFirst()
                .ifPresent(knob -> {
                    double now = moment.tuning().values().value(knob.name()).orElse(knob.initial());
                    double next = KnobNotches.moved(knob, now, notches);
                    simulate(new LiveCommand.SetKnobs(KnobValues.of(knob.name(), next)));
                });
    }

    /** Lets the next of those who can act take over, going round. */
    private void changeActor(LiveSnapshot moment) {
        List<Actor> actors = moment.actors();
        int now = actors.indexOf(moment.settings().actor());
        simulate(new LiveCommand.SetActor(actors.get((now + 1) % actors.size())));
    }

    private void perform(BranchAction action, LiveSnapshot moment) {
        Branch branch = moment.session().branch();
        switch (action) {
            case NAME -> window.views().askForName(branch);
            case PIN -> simulate(new TreeCommand.PinBranch(branch.id(), !branch.isPinned()));
            case PRUNE -> simulate(new TreeCommand.PruneBranch(branch.id()));
        }
    }

    private void adjust(Setting setting) {
        Preferences now = window.preferences();
        switch (setting) {
            case NEXT_THEME -> window.adopt(now.with(now.theme().next()));
            case LARGER -> window.adopt(now.scaledBy(1));
            case SMALLER -> window.adopt(now.scaledBy(-1));
            case NEXT_LANGUAGE -> {
                Texts texts = Texts.in(Locale.of(now.language()));
                window.adopt(now.speaking(texts.nextLanguage().getLanguage()));
            }
            case NEXT_ACTOR -> {
                window.latest().ifPresent(this::changeActor);
            }
            case DRIVE_ALL -> simulate(new StageCommand.DriveAll(!settings().drivesAll()));
        }
    }

    private void export(ExportKind kind, LiveSnapshot moment) {
        Timeline timeline = window.timeline();
        exports.export(kind, moment, timeline, window.views().exportedNodes());
    }

    /** Takes a moment that was made for an export; from any thread. */
    void take(RequestedMoment moment) {
        exports.take(moment);
    }

    private void film(List<Integer> nodes) {
        window.latest()
                .ifPresent(
                        moment -> exports.export(ExportKind.MP4, moment, window.timeline(), nodes));
    }

    /** Returns what writes the branches that a person drags out. */
    BranchFiles branchFiles() {
        return films;
    }

    /** Returns what trains and scores beside play. */
    JobController jobs() {
        return jobs;
    }

    /** Takes note of what became of the session. */
    void hear(List<TreeEvent> news) {
        recording.hear(news);
    }

    boolean isRecording() {
        return recording.isRecording();
    }

    private void reveal(String panel) {
        if (!window.parts().shows(Part.PANELS)) {
            window.show(window.parts().toggled(Part.PANELS));
        }
        window.views().reveal(panel);
    }

    private void backToPlay() {
        window.show(window.parts().withoutCards().without(Part.PRESENTER));
        window.views().requestFocus();
    }
}
