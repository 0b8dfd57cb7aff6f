package dev.gedanken.app.view.command;

import dev.gedanken.app.look.StageLook.Change;
import dev.gedanken.app.studio.command.SimulationCommand.ChangePace;
import dev.gedanken.app.studio.command.SimulationCommand.MoveKnob;
import dev.gedanken.app.studio.command.SimulationCommand.NextActor;
import dev.gedanken.app.studio.command.SimulationCommand.Reset;
import dev.gedanken.app.studio.command.SimulationCommand.ShowSource;
import dev.gedanken.app.studio.command.SimulationCommand.StepOnce;
import dev.gedanken.app.studio.command.SimulationCommand.TogglePause;
import dev.gedanken.app.studio.command.StageCommand.ToggleDriveAll;
import dev.gedanken.app.studio.command.StageCommand.ToggleSlowOthers;
import dev.gedanken.app.studio.command.StageCommand.ToggleStage;
import dev.gedanken.app.studio.command.StageMode;
import dev.gedanken.app.studio.command.StudioCommand;
import dev.gedanken.app.studio.command.TreeCommand;
import dev.gedanken.app.studio.command.WindowCommand.Adjust;
import dev.gedanken.app.studio.command.WindowCommand.AskForName;
import dev.gedanken.app.studio.command.WindowCommand.AskForStep;
import dev.gedanken.app.studio.command.WindowCommand.BackToPlay;
import dev.gedanken.app.studio.command.WindowCommand.ChangeLook;
import dev.gedanken.app.studio.command.WindowCommand.Choice;
import dev.gedanken.app.studio.command.WindowCommand.Choose;
import dev.gedanken.app.studio.command.WindowCommand.Export;
import dev.gedanken.app.studio.command.WindowCommand.ExportKind;
import dev.gedanken.app.studio.command.WindowCommand.FocusControls;
import dev.gedanken.app.studio.command.WindowCommand.InSpace;
import dev.gedanken.app.studio.command.WindowCommand.NewSession;
import dev.gedanken.app.studio.command.WindowCommand.NextOverlay;
import dev.gedanken.app.studio.command.WindowCommand.OverlayPart;
import dev.gedanken.app.studio.command.WindowCommand.Part;
import dev.gedanken.app.studio.command.WindowCommand.Quit;
import dev.gedanken.app.studio.command.WindowCommand.Setting;
import dev.gedanken.app.studio.command.WindowCommand.ShowPanel;
import dev.gedanken.app.studio.command.WindowCommand.SpaceAction;
import dev.gedanken.app.studio.command.WindowCommand.Toggle;
import dev.gedanken.app.studio.command.WindowCommand.ToggleRecording;
import dev.gedanken.app.studio.command.WindowCommand.TurnNotes;
import dev.gedanken.app.studio.command.WindowCommand.Zoom;
import dev.gedanken.model.Knob;
import dev.gedanken.play.PlaySource;
import dev.gedanken.rollout.Luck;
import java.util.List;

/**
 * All commands of the studio, each with its default keys; a scene's own play keys have precedence.
 * Each has an entry in the menu and in the palette.
 */
@SuppressWarnings("ImmutableEnumChecker") // The commands are records of immutable values.
public enum Shortcut {
    PAUSE(Menu.PLAY, new TogglePause(), "SPACE"),
    STEP(Menu.PLAY, new StepOnce(), "PERIOD", "DECIMAL"),
    STEP_BACK(Menu.PLAY, new TreeCommand.StepBack(), "COMMA", "BACK_SPACE"),
    GO_TO_STEP(Menu.PLAY, new AskForStep(), "CTRL+J"),
    RESET(Menu.PLAY, new Reset(), "R"),
    START(Menu.PLAY, new Toggle(Part.START), "F8"),
    START_HERE(Menu.PLAY, new TreeCommand.StartHere(), "SHIFT+R"),
    START_PICTURE(Menu.PLAY, new Choose(Choice.PICTURE), "CTRL+I"),
    FASTER(Menu.PLAY, new ChangePace(1), "PLUS", "ADD", "EQUALS"),
    SLOWER(Menu.PLAY, new ChangePace(-1), "MINUS", "SUBTRACT"),
    WARMER(Menu.PLAY, new MoveKnob(Knob.TEMPERATURE, 1), "CTRL+SHIFT+UP"),
    COOLER(Menu.PLAY, new MoveKnob(Knob.TEMPERATURE, -1), "CTRL+SHIFT+DOWN"),
    MODEL(Menu.PLAY, source(PlaySource.MODEL), "DIGIT1", "NUMPAD1"),
    CORRECTED(Menu.PLAY, source(PlaySource.CORRECTED), "DIGIT2", "NUMPAD2"),
    TRUTH(Menu.PLAY, source(PlaySource.TRUTH), "DIGIT3", "NUMPAD3"),
    ACTOR(Menu.PLAY, new NextActor(), "O"),
    SCRIPT(Menu.PLAY, new Choose(Choice.SCRIPT), "SHIFT+O"),
    RECORD(Menu.PLAY, new ToggleRecording(), "CTRL+R"),
    LEVEL(Menu.FILE, new Toggle(Part.LEVEL), "CTRL+SHIFT+L"),
    TRAIN(Menu.MODEL, new Toggle(Part.TRAIN), "F9"),
    EVALUATE(Menu.MODEL, new Toggle(Part.EVALUATE), "SHIFT+F9"),
    FORK(Menu.BRANCH, new TreeCommand.Fork(Luck.SHARED), "F"),
    FORK_FRESH(Menu.BRANCH, new TreeCommand.Fork(Luck.FRESH), "SHIFT+F"),
    FORK_ACTIONS(Menu.BRANCH, new TreeCommand.ForkEveryAction(), "CTRL+F"),
    NEXT_BRANCH(Menu.BRANCH, new TreeCommand.NextBranch(1), "TAB", "PAGE_DOWN"),
    PREVIOUS_BRANCH(Menu.BRANCH, new TreeCommand.NextBranch(-1), "SHIFT+TAB", "PAGE_UP"),
    DRIVE_ALL(Menu.BRANCH, new ToggleDriveAll(), "CTRL+A"),
    SLOW_OTHERS(Menu.BRANCH, new ToggleSlowOthers(), "CTRL+SHIFT+A"),
    NAME(Menu.BRANCH, new AskForName(), "N", "F2"),
    PIN(Menu.BRANCH, new TreeCommand.TogglePin(), "P"),
    PRUNE(Menu.BRANCH, new TreeCommand.PrunePlayed(), "DELETE"),
    TWIN(Menu.STAGE, new ToggleStage(StageMode.TWIN), "T"),
    BRANCHES(Menu.STAGE, new ToggleStage(StageMode.BRANCHES), "B"),
    ACTIONS(Menu.STAGE, new ToggleStage(StageMode.ACTIONS), "G"),
    DIFFERENCE(Menu.STAGE, new ToggleStage(StageMode.DIFFERENCE), "I"),
    COMPARE(Menu.STAGE, new ToggleStage(StageMode.COMPARE), "Y"),
    MODELS(Menu.STAGE, new ToggleStage(StageMode.MODELS), "SHIFT+T"),
    NEXT_COMPARISON(Menu.STAGE, look(Change.NEXT_WAY), "SHIFT+Y"),
    COMPARE_LESS(Menu.STAGE, look(Change.COMPARE_LESS), "CTRL+LEFT"),
    COMPARE_MORE(Menu.STAGE, look(Change.COMPARE_MORE), "CTRL+RIGHT"),
    UNCERTAINTY(Menu.STAGE, new Toggle(Part.UNCERTAINTY), "U"),
    ERROR(Menu.STAGE, new Toggle(Part.ERROR), "E"),
    OVERLAY(Menu.STAGE, new NextOverlay(OverlayPart.VIEW), "M"),
    OVERLAY_PLANE(Menu.STAGE, new NextOverlay(OverlayPart.PLANE), "SHIFT+M"),
    NEXT_COLOURS(Menu.STAGE, look(Change.NEXT_COLOURS), "CTRL+U"),
    LESS_HEAT(Menu.STAGE, look(Change.LESS_HEAT), "CTRL+OPEN_BRACKET"),
    MORE_HEAT(Menu.STAGE, look(Change.MORE_HEAT), "CTRL+CLOSE_BRACKET"),
    OUTLINES(Menu.STAGE, look(Change.OUTLINES), "Q"),
    NEXT_UPSCALE(Menu.STAGE, look(Change.NEXT_UPSCALE), "H"),
    SMOOTHING(Menu.STAGE, look(Change.SMOOTHING), "SHIFT+H"),
    LOOK(Menu.STAGE, new Toggle(Part.LOOK), "F7"),
    KEYS(Menu.STAGE, new Toggle(Part.KEYS), "K"),
    LATENTS(Menu.WINDOW, new Toggle(Part.PANELS), "L"),
    TIMELINE(Menu.WINDOW, new Toggle(Part.TIMELINE), "J"),
    SPACE(Menu.WINDOW, new ShowPanel("space"), "V"),
    SPACE_FIT(Menu.WINDOW, new InSpace(SpaceAction.FIT), "SHIFT+V"),
    SPACE_REFIT(Menu.WINDOW, new InSpace(SpaceAction.REFIT), "CTRL+SHIFT+V"),
    ZOOM_IN(Menu.WINDOW, new Zoom(1), "CTRL+UP"),
    ZOOM_OUT(Menu.WINDOW, new Zoom(-1), "CTRL+DOWN"),
    NEW_SESSION(Menu.FILE, new NewSession(), "CTRL+N"),
    OPEN_PACK(Menu.FILE, new Choose(Choice.PACK), "CTRL+P"),
    OPEN_SESSION(Menu.FILE, new Choose(Choice.SESSION), "CTRL+O"),
    SAVE_AS(Menu.FILE, new Choose(Choice.SAVE_AS), "CTRL+SHIFT+S"),
    SAVE_PACK(Menu.FILE, new Choose(Choice.SAVE_PACK), "CTRL+SHIFT+P"),
    EXPORT_PNG(Menu.FILE, new Export(ExportKind.PNG), "CTRL+E"),
    EXPORT_STRIP(Menu.FILE, new Export(ExportKind.STRIP), "CTRL+SHIFT+E"),
    EXPORT_MP4(Menu.FILE, new Export(ExportKind.MP4), "CTRL+M"),
    EXPORT_GIF(Menu.FILE, new Export(ExportKind.GIF), "CTRL+G"),
    EXPORT_CSV(Menu.FILE, new Export(ExportKind.CSV), "CTRL+D"),
    EXPORT_HDF5(Menu.FILE, new Export(ExportKind.HDF5), "CTRL+SHIFT+D"),
    UNDO(Menu.EDIT, new TreeCommand.Undo(), "CTRL+Z"),
    REDO(Menu.EDIT, new TreeCommand.Redo(), "CTRL+SHIFT+Z", "CTRL+Y"),
    COPY(Menu.EDIT, new Export(ExportKind.CLIPBOARD), "CTRL+C"),
    QUIT(Menu.FILE, new Quit(), "CTRL+Q"),
    WELCOME(Menu.FILE, new Toggle(Part.WELCOME), "HOME"),
    PALETTE(Menu.EDIT, new Toggle(Part.PALETTE), "CTRL+K"),
    SETTINGS(Menu.EDIT, new Toggle(Part.SETTINGS), "CTRL+COMMA"),
    KEYMAP(Menu.EDIT, new Toggle(Part.KEYMAP), "CTRL+SHIFT+COMMA"),
    THEME(Menu.WINDOW, new Adjust(Setting.NEXT_THEME), "CTRL+T"),
    LANGUAGE(Menu.WINDOW, new Adjust(Setting.NEXT_LANGUAGE), "CTRL+L"),
    LARGER(Menu.WINDOW, new Adjust(Setting.LARGER), "CTRL+PLUS", "CTRL+EQUALS", "CTRL+ADD"),
    SMALLER(Menu.WINDOW, new Adjust(Setting.SMALLER), "CTRL+MINUS", "CTRL+SUBTRACT"),
    CONTROLS(Menu.WINDOW, new FocusControls(), "F6"),
    FULL_SCREEN(Menu.WINDOW, new Toggle(Part.PRESENTER), "F11"),
    NOTES(Menu.WINDOW, new Toggle(Part.NOTES), "CTRL+F11"),
    NOTES_FILE(Menu.WINDOW, new Choose(Choice.NOTES), "SHIFT+F11"),
    NEXT_NOTE(Menu.WINDOW, new TurnNotes(1), "CTRL+PAGE_DOWN"),
    PREVIOUS_NOTE(Menu.WINDOW, new TurnNotes(-1), "CTRL+PAGE_UP"),
    TOUR(Menu.HELP, new Toggle(Part.TOUR), "F3"),
    MANUAL(Menu.HELP, new Toggle(Part.MANUAL), "SHIFT+F1"),
    HELP(Menu.HELP, new Toggle(Part.HELP), "F1"),
    ABOUT(Menu.HELP, new Toggle(Part.ABOUT), "CTRL+F1"),
    BACK(Menu.HELP, new BackToPlay(), "ESCAPE");

    private final Menu menu;
    private final StudioCommand command;
    private final List<String> keys;

    /** The menus of the window, in order. */
    public enum Menu {
        FILE,
        EDIT,
        PLAY,
        BRANCH,
        MODEL,
        STAGE,
        WINDOW,
        HELP
    }

    Shortcut(Menu menu, StudioCommand command, String... keys) {
        this.menu = menu;
        this.command = command;
        this.keys = List.of(keys);
    }

    private static StudioCommand source(PlaySource source) {
        return new ShowSource(source);
    }

    private static StudioCommand look(Change change) {
        return new ChangeLook(change);
    }

    /** Returns its menu. */
    public Menu menu() {
        return menu;
    }

    /** Returns the key of its text, which describes it. */
    public String textKey() {
        return "action." + name();
    }

    /**
     * Returns its default keys; see {@link dev.gedanken.app.view.keymap.Keymap} for the spelling.
     */
    public List<String> defaultKeys() {
        return keys;
    }

    /** Returns its command. */
    public StudioCommand command() {
        return command;
    }

    /** Returns whether holding the key down repeats it. */
    public boolean repeats() {
        return switch (this) {
            case STEP,
                    STEP_BACK,
                    FASTER,
                    WARMER,
                    COOLER,
                    SLOWER,
                    ZOOM_IN,
                    ZOOM_OUT,
                    COMPARE_LESS,
                    COMPARE_MORE,
                    LESS_HEAT,
                    MORE_HEAT,
                    UNDO,
                    REDO,
                    OVERLAY_PLANE ->
                    true;
            default -> false;
        };
    }

    /** Returns whether its key works even while a person is typing. */
    public boolean worksWhileTyping() {
        return switch (this) {
            case HELP, FULL_SCREEN, BACK, PALETTE -> true;
            default -> false;
        };
    }
}
