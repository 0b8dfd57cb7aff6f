package dev.gedanken.app.view.command;

import dev.gedanken.app.jobs.Scoring;
import dev.gedanken.app.jobs.TrainingSize;
import dev.gedanken.app.jobs.TrainingSubject;
import dev.gedanken.app.live.command.LiveCommand;
import dev.gedanken.app.live.command.StageMode;
import dev.gedanken.app.look.StageLook;
import dev.gedanken.scene.runner.PaintedLevel;
import java.nio.file.Path;
import java.util.Optional;

/** What a person asks of the studio's window: values that can be logged and tested. */
public sealed interface StudioCommand {

    /** Is passed on to the simulation. */
    record Live(LiveCommand command) implements StudioCommand {}

    /** Plays the same pack in a new session. */
    record NewSession() implements StudioCommand {}

    /** Writes the pack that is played as a zip. */
    record SavePack(Path target) implements StudioCommand {}

    /** Opens the desktop's file manager where a file lies. */
    record ShowInFolder(Path file) implements StudioCommand {}

    /** Loads another pack and plays it when it is ready. */
    record OpenPack(Path location) implements StudioCommand {}

    /** Goes on with a session. */
    record OpenSession(Path file) implements StudioCommand {}

    /** Plays a true world as itself. */
    record OpenWorld(String scene) implements StudioCommand {}

    /** Opens the level in a file to paint on it. */
    record EditLevel(Path file) implements StudioCommand {}

    /** Writes a painted level as a text file. */
    record SaveLevel(PaintedLevel level, Path file) implements StudioCommand {}

    /**
     * Plays a painted level.
     *
     * @param name what people call it
     */
    record PlayLevel(PaintedLevel level, String name) implements StudioCommand {}

    /** Asks for what a model of a painted level is to be trained with. */
    record TrainOnLevel(PaintedLevel level, String name) implements StudioCommand {}

    /** Asks where a painted level is to be written. */
    record AskToSaveLevel(PaintedLevel level, String name) implements StudioCommand {}

    /** Gives a session's file another name. */
    record RenameSession(Path file, String name) implements StudioCommand {}

    /** Moves a session's file to the trash. */
    record TrashSession(Path file) implements StudioCommand {}

    /** Lets the model see a picture, and goes on from it. */
    record ShowPicture(Path file) implements StudioCommand {}

    /** Lets a key script drive. */
    record PlayScript(Path file) implements StudioCommand {}

    /** Begins to record what is played, or ends that and writes it as a film. */
    record ToggleRecording() implements StudioCommand {}

    /** Lays the stage out in a way, or back to the dream alone if it is laid out so. */
    record ToggleStage(StageMode mode) implements StudioCommand {}

    /** Plays faster or slower by so many notches. */
    record ChangePace(int notches) implements StudioCommand {}

    /** Lets the model draw warmer or cooler by so many notches. */
    record ChangeTemperature(int notches) implements StudioCommand {}

    /** Does something to the branch that is played. */
    record OnBranch(BranchAction action) implements StudioCommand {}

    /** Shows or hides a part of the window. */
    record Toggle(Part part) implements StudioCommand {}

    /** Reads a speaker's notes from another file, and shows them. */
    record ReadNotes(Path file) implements StudioCommand {}

    /** Turns so many pages of a speaker's notes on. */
    record TurnNotes(int pages) implements StudioCommand {}

    /** Shows a panel, or brings it to the front. */
    record ShowPanel(String id) implements StudioCommand {}

    /**
     * Trains a model beside play.
     *
     * @param scene name of the scene to learn
     * @param name of the pack to come
     * @param size for how long, and on how much
     */
    record Train(TrainingSubject subject, String name, TrainingSize size)
            implements StudioCommand {}

    /**
     * Scores the pack that is played on held-out seeds, beside play.
     *
     * @param scoring how thoroughly
     */
    record EvaluatePack(Scoring scoring) implements StudioCommand {}

    /** Moves the timeline's view. */
    record Zoom(int notches) implements StudioCommand {}

    /** Writes something out of the studio. */
    record Export(ExportKind kind) implements StudioCommand {}

    /** Asks for a file and does something with it. */
    record Choose(Choice choice) implements StudioCommand {}

    /** Takes other settings over. */
    record Adjust(Setting setting) implements StudioCommand {}

    /** Lays another latent view, or another part of it, over the stage. */
    record NextOverlay(OverlayPart part) implements StudioCommand {}

    /** Changes how the stage looks by one key. */
    record ChangeLook(StageLook.Change change) implements StudioCommand {}

    /** Gives the stage another look. */
    record SetLook(StageLook look) implements StudioCommand {}

    /** Says what is to draw from the next start on; empty for the usual. */
    record PreferRenderer(Optional<String> library, Optional<String> device)
            implements StudioCommand {}

    /** Does something in latent space. */
    record InSpace(SpaceAction action) implements StudioCommand {}

    /** Closes what lies over the stage and gives the keys back to play. */
    record BackToPlay() implements StudioCommand {}

    /** Asks to which step of the branch to go. */
    record AskForStep() implements StudioCommand {}

    /** Closes the window as a click on its X does. */
    record Quit() implements StudioCommand {}

    /** Moves the keyboard's focus to the controls. */
    record FocusControls() implements StudioCommand {}

    /** What can be done to the branch that is played. */
    enum BranchAction {
        NAME,
        PIN,
        PRUNE
    }

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
        NEXT_LANGUAGE,
        NEXT_ACTOR,
        DRIVE_ALL
    }
}
