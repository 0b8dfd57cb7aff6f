package dev.gedanken.app.studio.command;

import dev.gedanken.app.jobs.Scoring;
import dev.gedanken.app.jobs.TrainingSize;
import dev.gedanken.app.jobs.TrainingSubject;
import dev.gedanken.app.look.StageLook;
import dev.gedanken.scene.runner.PaintedLevel;
import java.nio.file.Path;
import java.util.Optional;

/** Commands for the window: files, jobs, cards, settings and the visible parts. */
public sealed interface WindowCommand extends StudioCommand {

    /** Plays the same pack in a new session. */
    record NewSession() implements WindowCommand {}

    /** Writes the current pack as a zip. */
    record SavePack(Path target) implements WindowCommand {}

    /** Opens the desktop's file manager at a file. */
    record ShowInFolder(Path file) implements WindowCommand {}

    /** Loads another pack and plays it when it is ready. */
    record OpenPack(Path location) implements WindowCommand {}

    /** Loads a second pack of the same world and plays it alongside the first when it is ready. */
    record OpenSecond(Path location) implements WindowCommand {}

    /** Continues a session. */
    record OpenSession(Path file) implements WindowCommand {}

    /** Plays a true world without a learned model. */
    record OpenWorld(String scene) implements WindowCommand {}

    /** Opens a level file for painting. */
    record EditLevel(Path file) implements WindowCommand {}

    /** Writes a painted level as a text file. */
    record SaveLevel(PaintedLevel level, Path file) implements WindowCommand {}

    /**
     * Plays a painted level.
     *
     * @param name displayed name
     */
    record PlayLevel(PaintedLevel level, String name) implements WindowCommand {}

    /** Opens the training form for a model of a painted level. */
    record TrainOnLevel(PaintedLevel level, String name) implements WindowCommand {}

    /** Asks where to write a painted level. */
    record AskToSaveLevel(PaintedLevel level, String name) implements WindowCommand {}

    /** Gives a session's file another name. */
    record RenameSession(Path file, String name) implements WindowCommand {}

    /** Moves a session's file to the trash. */
    record TrashSession(Path file) implements WindowCommand {}

    /** Lets the model see a picture, and continues from it. */
    record ShowPicture(Path file) implements WindowCommand {}

    /** Lets a key script drive. */
    record PlayScript(Path file) implements WindowCommand {}

    /** Begins to record play, or ends the recording and writes it as a film. */
    record ToggleRecording() implements WindowCommand {}

    /** Asks for a name for the current branch. */
    record AskForName() implements WindowCommand {}

    /** Shows or hides a part of the window. */
    record Toggle(Part part) implements WindowCommand {}

    /** Reads a speaker's notes from another file, and shows them. */
    record ReadNotes(Path file) implements WindowCommand {}

    /** Turns a number of pages of the speaker's notes. */
    record TurnNotes(int pages) implements WindowCommand {}

    /** Shows a panel, or brings it to the front. */
    record ShowPanel(String id) implements WindowCommand {}

    /**
     * Trains a model in the background.
     *
     * @param scene name of the scene to learn
     * @param name of the future pack
     * @param size for how long, and on how much
     */
    record Train(TrainingSubject subject, String name, TrainingSize size)
            implements WindowCommand {}

    /**
     * Scores the current pack on held-out seeds in the background.
     *
     * @param scoring how thoroughly
     */
    record EvaluatePack(Scoring scoring) implements WindowCommand {}

    /**
     * Scores the current pack along seven axes.
     *
     * @param inFull on many episodes instead of few
     */
    record EvaluateAxes(boolean inFull) implements WindowCommand {}

    /** Moves the timeline's view. */
    record Zoom(int notches) implements WindowCommand {}

    /** Exports something. */
    record Export(ExportKind kind) implements WindowCommand {}

    /** Asks for a file and does something with it. */
    record Choose(Choice choice) implements WindowCommand {}

    /** Adopts other settings. */
    record Adjust(Setting setting) implements WindowCommand {}

    /** Shows another latent view, or another part of it, over the stage. */
    record NextOverlay(OverlayPart part) implements WindowCommand {}

    /** Changes the stage's appearance by a key. */
    record ChangeLook(StageLook.Change change) implements WindowCommand {}

    /** Changes the stage's appearance. */
    record SetLook(StageLook look) implements WindowCommand {}

    /** Chooses the renderer from the next start on; empty for the default. */
    record PreferRenderer(Optional<String> library, Optional<String> device)
            implements WindowCommand {}

    /** Carries out an action in latent space. */
    record InSpace(SpaceAction action) implements WindowCommand {}

    /** Closes what covers the stage and gives the keys back to play. */
    record BackToPlay() implements WindowCommand {}

    /** Asks for the step of the branch to go to. */
    record AskForStep() implements WindowCommand {}

    /** Closes the window like a click on its close button. */
    record Quit() implements WindowCommand {}

    /** Moves the keyboard focus to the controls. */
    record FocusControls() implements WindowCommand {}

    /** The next overlay of latent views. */
    enum OverlayPart {
        /** The next view; after the last one, none. */
        VIEW,
        /** The next of its channels, groups, heads or slots; after the last one, all of them. */
        PLANE
    }

    /** Actions in latent space. */
    enum SpaceAction {
        /** Show everything. */
        FIT,
        /** Recompute its directions. */
        REFIT
    }

    /** A part of the window that can be shown and hidden. */
    enum Part {
        /** The model's uncertainty over the stage. */
        UNCERTAINTY,
        /** The dream's error over the stage. */
        ERROR,
        /** The pressed keys and the reward, on the stage. */
        KEYS,
        /** The panels at the side. */
        PANELS,
        /** The timeline under the stage. */
        TIMELINE,
        /** The list of keys. */
        HELP,
        /** The list of all commands. */
        PALETTE,
        /** The cards of packs and sessions. */
        WELCOME,
        /** The speaker's notes. */
        NOTES,
        /** The places where play can begin. */
        START,
        /** The steps of the tour. */
        TOUR,
        /** The stage in full screen. */
        PRESENTER,
        /** Language, theme, size, folders, and what draws and computes. */
        SETTINGS,
        /** The key bindings. */
        KEYMAP,
        /** The manual, in a window of its own. */
        MANUAL,
        /** The program's version and licences. */
        ABOUT,
        /** The stage's appearance and its renderer. */
        LOOK,
        /** The level editor. */
        LEVEL,
        /** The form for training a model. */
        TRAIN,
        /** The form for scoring the current pack. */
        EVALUATE
    }

    /** Things that can be exported. */
    enum ExportKind {
        PNG,
        STRIP,
        MP4,
        GIF,
        CSV,
        HDF5,
        CLIPBOARD
    }

    /** Purposes of a chosen file. */
    enum Choice {
        PACK,
        SESSION,
        SAVE_AS,
        SAVE_PACK,
        PICTURE,
        SCRIPT,
        LEVEL,
        NOTES
    }

    /** A setting that an action changes. */
    enum Setting {
        NEXT_THEME,
        LARGER,
        SMALLER,
        NEXT_LANGUAGE
    }
}
