package dev.gedanken.app.window;

import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.live.snapshot.RequestedMoment;
import dev.gedanken.app.live.snapshot.TreeEvent;
import dev.gedanken.app.look.StageLook;
import dev.gedanken.app.settings.Preferences;
import dev.gedanken.app.stage.RendererPreference;
import dev.gedanken.app.stage.StageCapture;
import dev.gedanken.app.studio.command.SimulationCommand;
import dev.gedanken.app.studio.command.StudioCommand;
import dev.gedanken.app.studio.command.TreeCommand;
import dev.gedanken.app.studio.command.WindowCommand;
import dev.gedanken.app.studio.command.WindowCommand.ExportKind;
import dev.gedanken.app.studio.command.WindowCommand.OverlayPart;
import dev.gedanken.app.studio.command.WindowCommand.Part;
import dev.gedanken.app.studio.command.WindowCommand.Setting;
import dev.gedanken.app.studio.command.WindowCommand.SpaceAction;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.app.view.timeline.Timeline;
import dev.gedanken.app.window.export.BranchFilms;
import dev.gedanken.app.window.export.ExportController;
import dev.gedanken.app.window.export.RecordingController;
import dev.gedanken.app.window.export.StudioExportWishes;
import dev.gedanken.app.window.files.FileChoices;
import dev.gedanken.app.window.files.FileController;
import dev.gedanken.app.window.files.LevelController;
import dev.gedanken.app.window.files.SessionController;
import dev.gedanken.app.window.jobs.JobController;
import dev.gedanken.app.window.overlay.OverlayController;
import dev.gedanken.app.window.timeline.BranchFiles;
import dev.gedanken.picture.Picture;
import dev.gedanken.picture.PictureFile;
import dev.gedanken.picture.PictureFit;
import dev.gedanken.play.Actor;
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

/** Carries out the window's commands, one after the other. */
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
                        new StudioExportWishes(
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
            case SimulationCommand simulated -> simulateUnlessPainting(simulated);
            case WindowCommand own -> perform(own);
        }
    }

    private void perform(WindowCommand command) {
        switch (command) {
            case WindowCommand.NewSession() ->
                    window.playing().ifPresent(window.services().packs()::open);
            case WindowCommand.SavePack(Path target) ->
                    window.playing().ifPresent(pack -> files.savePack(pack, target));
            case WindowCommand.OpenWorld(String scene) ->
                    window.services().packs().openWorld(scene);
            case WindowCommand.EditLevel(Path file) -> levels.read(file, this::editLevel);
            case WindowCommand.SaveLevel(PaintedLevel level, Path file) ->
                    levels.write(level, file);
            case WindowCommand.AskToSaveLevel(PaintedLevel level, String name) ->
                    levels.ask(name, window.stage()).ifPresent(file -> levels.write(level, file));
            case WindowCommand.PlayLevel(PaintedLevel level, String name) ->
                    window.services().packs().openLevel(level, name);
            case WindowCommand.TrainOnLevel(PaintedLevel level, String name) ->
                    levels.prepareTraining(level, name, this::trainOnLevel);
            case WindowCommand.RenameSession(Path file, String name) -> sessions.rename(file, name);
            case WindowCommand.TrashSession(Path file) -> sessions.throwAway(file);
            case WindowCommand.ShowInFolder(Path file) -> files.show(file);
            case WindowCommand.OpenPack open -> window.services().packs().open(open.location());
            case WindowCommand.OpenSecond open ->
                    window.services().packs().openSecond(open.location());
            case WindowCommand.OpenSession open ->
                    window.services().packs().openSession(open.file());
            case WindowCommand.ShowPicture(Path file) ->
                    window.latest().ifPresent(moment -> showPicture(file, moment));
            case WindowCommand.PlayScript(Path file) ->
                    window.latest().ifPresent(moment -> playScript(file, moment));
            case WindowCommand.ToggleRecording() ->
                    window.latest()
                            .ifPresent(moment -> recording.toggle(moment.session().cursor()));
            case WindowCommand.AskForName() ->
                    window.latest()
                            .ifPresent(
                                    moment -> window.views().askForName(moment.session().branch()));
            case WindowCommand.AskForStep() ->
                    window.latest()
                            .ifPresent(moment -> window.views().askForStep(moment.state().step()));
            case WindowCommand.Toggle(Part part) -> {
                overlays.toggle(part);
                if (part == Part.LEVEL && window.parts().shows(part)) {
                    levels.readPlayed(window.views().overlays()::editLevel);
                }
            }
            case WindowCommand.NextOverlay(OverlayPart part) ->
                    window.latest().ifPresent(moment -> overlays.next(part, moment));
            case WindowCommand.ShowPanel(String id) -> reveal(id);
            case WindowCommand.ReadNotes(Path file) -> window.presenter().readNotes(file);
            case WindowCommand.TurnNotes(int pages) -> window.presenter().turn(pages);
            case WindowCommand.Train train -> jobs.train(train);
            case WindowCommand.EvaluatePack(var scoring) -> jobs.evaluate(scoring);
            case WindowCommand.EvaluateAxes(boolean inFull) -> jobs.evaluateAxes(inFull);
            case WindowCommand.Zoom(int notches) -> window.views().zoom(notches);
            case WindowCommand.Export(var kind) ->
                    window.latest().ifPresent(moment -> export(kind, moment));
            case WindowCommand.Choose(var choice) ->
                    FileChoices.ask(choice, window.texts(), window.stage())
                            .ifPresent(this::perform);
            case WindowCommand.Adjust(Setting setting) -> adjust(setting);
            case WindowCommand.ChangeLook(var change) ->
                    window.adopt(window.preferences().look().after(change));
            case WindowCommand.SetLook(StageLook look) -> window.adopt(look);
            case WindowCommand.PreferRenderer prefer -> remember(prefer);
            case WindowCommand.InSpace(SpaceAction action) -> {
                switch (action) {
                    case FIT -> window.space().fit();
                    case REFIT -> window.space().refit();
                }
            }
            case WindowCommand.FocusControls() -> window.views().focusControls();
            case WindowCommand.Quit() -> window.close();
            case WindowCommand.BackToPlay() -> backToPlay();
        }
    }

    /** While a level is being painted, undo and redo apply to its strokes. */
    private void simulateUnlessPainting(SimulationCommand live) {
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

    private void simulate(SimulationCommand command) {
        window.services().simulation().accept(command);
    }

    private void remember(WindowCommand.PreferRenderer prefer) {
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

    /** Reads the picture in the background; the model sees it at the end of an idle step. */
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

    /** Reads the script in the background. */
    private void playScript(Path file, LiveSnapshot moment) {
        Thread.startVirtualThread(() -> {
            try {
                List<Input> script = KeyScript.read(file, moment.pack().inputs());
                simulate(new SimulationCommand.FollowScript(file.getFileName().toString(), script));
            } catch (BadInputException e) {
                window.tell(e.message());
            }
        });
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
        }
    }

    private void export(ExportKind kind, LiveSnapshot moment) {
        Timeline timeline = window.timeline();
        exports.export(kind, moment, timeline, window.views().exportedNodes());
    }

    /** Receives a moment for an export; from any thread. */
    void take(RequestedMoment moment) {
        exports.take(moment);
    }

    private void film(List<Integer> nodes) {
        window.latest()
                .ifPresent(
                        moment -> exports.export(ExportKind.MP4, moment, window.timeline(), nodes));
    }

    /** Returns what writes the branches that the user drags out. */
    BranchFiles branchFiles() {
        return films;
    }

    /** Returns the controller for background training and scoring. */
    JobController jobs() {
        return jobs;
    }

    /** Records a change of the session. */
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
