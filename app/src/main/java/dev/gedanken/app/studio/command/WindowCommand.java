package dev.gedanken.app.studio.command;

import dev.gedanken.app.jobs.Scoring;
import dev.gedanken.app.jobs.TrainingSize;
import dev.gedanken.app.jobs.TrainingSubject;
import dev.gedanken.app.look.StageLook;
import dev.gedanken.scene.runner.PaintedLevel;
import java.nio.file.Path;
import java.util.Optional;

/** What the window does: files, jobs, cards, settings and what is shown where. */
public sealed interface WindowCommand extends StudioCommand {

    /** Plays the same pack in a new session. */
    record NewSession() implements WindowCommand {}

    /** Writes the pack that is played as a zip. */
    record SavePack(Path target) implements WindowCommand {}

    /** Opens the desktop's file manager where a file lies. */
    record ShowInFolder(Path file) implements WindowCommand {}

    /** Loads another pack and plays it when it is ready. */
    record OpenPack(Path location) implements WindowCommand {}

    /** Loads a second pack of the same world and plays it beside the first when it is ready. */
    record OpenSecond(Path location) implements WindowCommand {}

    /** Continues a session. */
    record OpenSession(Path file) implements WindowCommand {}

    /** Plays a true world as itself. */
    record OpenWorld(String scene) implements WindowCommand {}

    /** Opens the level in a file to paint on it. */
    record EditLevel(Path file) implements WindowCommand {}

    /** Writes a painted level as a text file. */
    record SaveLevel(PaintedLevel level, Path file) implements WindowCommand {}

    /**
     * Plays a painted level.
     *
     * @param name what people call it
     */
    record PlayLevel(PaintedLevel level, String name) implements WindowCommand {}

    /** Asks for what a model of a painted level is to be trained with. */
    record TrainOnLevel(PaintedLevel level, String name) implements WindowCommand {}

    /** Asks where a painted level is to be written. */
    record AskToSaveLevel(PaintedLevel level, String name) implements WindowCommand {}

    /** Gives a session's file another name. */
    record RenameSession(Path file, String name) implements WindowCommand {}

    /** Moves a session's file to the trash. */
    record TrashSession(Path file) implements WindowCommand {}

    /** Lets the model see a picture, and continues from it. */
    record ShowPicture(Path file) implements WindowCommand {}

    /** Lets a key script drive. */
    record PlayScript(Path file) implements WindowCommand {}

    /** Begins to record what is played, or ends that and writes it as a film. */
    record ToggleRecording() implements WindowCommand {}

    /** Asks for a name of the branch that is played. */
    record AskForName() implements WindowCommand {}

    /** Shows or hides a part of the window. */
    record Toggle(Part part) implements WindowCommand {}

    /** Reads a speaker's notes from another file, and shows them. */
    record ReadNotes(Path file) implements WindowCommand {}

    /** Turns so many pages of a speaker's notes on. */
    record TurnNotes(int pages) implements WindowCommand {}

    /** Shows a panel, or brings it to the front. */
    record ShowPanel(String id) implements WindowCommand {}

    /**
     * Trains a model beside play.
     *
     * @param scene name of the scene to learn
     * @param name of the pack to come
     * @param size for how long, and on how much
     */
    record Train(TrainingSubject subject, String name, TrainingSize size)
            implements WindowCommand {}

    /**
     * Scores the pack that is played on held-out seeds, beside play.
     *
     * @param scoring how thoroughly
     */
    record EvaluatePack(Scoring scoring) implements WindowCommand {}

    /**
     * Scores the pack that is played along seven axes.
     *
     * @param inFull on many episodes instead of few
     */
    record EvaluateAxes(boolean inFull) implements WindowCommand {}

    /** Moves the timeline's view. */
    record Zoom(int notches) implements WindowCommand {}

    /** Writes something out of the studio. */
    record Export(ExportKind kind) implements WindowCommand {}

    /** Asks for a file and does something with it. */
    record Choose(Choice choice) implements WindowCommand {}

    /** Adopts other settings. */
    record Adjust(Setting setting) implements WindowCommand {}

    /** Lays another latent view, or another part of it, over the stage. */
    record NextOverlay(OverlayPart part) implements WindowCommand {}

    /** Changes how the stage looks by one key. */
    record ChangeLook(StageLook.Change change) implements WindowCommand {}

    /** Gives the stage another look. */
    record SetLook(StageLook look) implements WindowCommand {}

    /** Chooses what draws from the next start on; empty for the default. */
    record PreferRenderer(Optional<String> library, Optional<String> device)
            implements WindowCommand {}

    /** Does something in latent space. */
    record InSpace(SpaceAction action) implements WindowCommand {}

    /** Closes what lies over the stage and gives the keys back to play. */
    record BackToPlay() implements WindowCommand {}

    /** Asks to which step of the branch to go. */
    record AskForStep() implements WindowCommand {}

    /** Closes the window as a click on its X does. */
    record Quit() implements WindowCommand {}

    /** Moves the keyboard's focus to the controls. */
    record FocusControls() implements WindowCommand {}

    /** What of a latent view's overlay comes next. */
    enum OverlayPart {
        /** Another view; after the last one, none. */
        VIEW,
        /** Another of its channels, groups, heads or slots; after the last one, all of them. */
        PLANE
    }

    /** What can be done in latent space. */
    enum SpaceAction {
        /** Everything is seen. */
        FIT,
        /** Its directions are found anew. */
        REFIT
    }

    /** A part of the window that can be shown and hidden. */
    enum Part {
        /** The model's uncertainty over the stage. */
        UNCERTAINTY,
        /** The dream's error over the stage. */
        ERROR,
        /** The keys that are pressed, and the reward, on the stage. */
        KEYS,
        /** The panels at the side. */
        PANELS,
        /** The timeline under the stage. */
        TIMELINE,
        /** The list of keys. */
        HELP,
        /** The list of everything that can be done. */
        PALETTE,
        /** The cards of packs and sessions. */
        WELCOME,
        /** The speaker's notes. */
        NOTES,
        /** Where play can begin. */
        START,
        /** The steps of the tour. */
        TOUR,
        /** The whole screen for the stage. */
        PRESENTER,
        /** Language, theme, size, folders, and what draws and computes. */
        SETTINGS,
        /** Which key does what. */
        KEYMAP,
        /** The manual, in a window of its own. */
        MANUAL,
        /** The program's version and licences. */
        ABOUT,
        /** How the stage looks, and what draws it. */
        LOOK,
        /** A level that is painted. */
        LEVEL,
        /** What model is to be trained. */
        TRAIN,
        /** How the pack that is played is to be scored. */
        EVALUATE
    }

    /** What can be written out of the studio. */
    enum ExportKind {
        PNG,
        STRIP,
        MP4,
        GIF,
        CSV,
        HDF5,
        CLIPBOARD
    }

    /** What a file can be chosen for. */
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
