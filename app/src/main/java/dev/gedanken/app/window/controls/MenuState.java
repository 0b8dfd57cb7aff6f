package dev.gedanken.app.window.controls;

import dev.gedanken.app.live.snapshot.EditKind;
import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.live.snapshot.SessionStatus.Edits;
import dev.gedanken.app.look.StageLook;
import dev.gedanken.app.studio.command.SimulationCommand;
import dev.gedanken.app.studio.command.StageCommand;
import dev.gedanken.app.studio.command.StageMode;
import dev.gedanken.app.studio.command.TreeCommand;
import dev.gedanken.app.studio.command.WindowCommand;
import dev.gedanken.app.studio.command.WindowCommand.Part;
import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.app.window.shared.WindowParts;
import dev.gedanken.play.PlaySource;
import java.util.Optional;
import java.util.Set;

/**
 * The state of the menus when one opens: which entries are on, and which are enabled.
 *
 * @param parts the open parts of the window
 * @param moment the current moment; empty before the first
 * @param look the stage's appearance
 * @param isRecording whether play is being recorded
 */
public record MenuState(
        WindowParts parts, Optional<LiveSnapshot> moment, StageLook look, boolean isRecording) {
    private static final Set<Part> CHECKED =
            Set.of(
                    Part.UNCERTAINTY,
                    Part.ERROR,
                    Part.KEYS,
                    Part.PANELS,
                    Part.TIMELINE,
                    Part.NOTES,
                    Part.PRESENTER);

    /** Returns whether a menu entry is a toggle rather than an action. */
    static boolean isCheckable(Shortcut shortcut) {
        return switch (shortcut.command()) {
            case WindowCommand.Toggle(Part part) -> CHECKED.contains(part);
            case StageCommand.ToggleStage stage -> true;
            case WindowCommand.ToggleRecording recording -> true;
            case SimulationCommand.ShowSource source -> true;
            case WindowCommand.ChangeLook(StageLook.Change change) ->
                    change == StageLook.Change.OUTLINES || change == StageLook.Change.SMOOTHING;
            case TreeCommand.TogglePin() -> true;
            case StageCommand.ToggleDriveAll(), StageCommand.ToggleSlowOthers() -> true;
            default -> false;
        };
    }

    /** Returns whether an entry is on. */
    boolean isOn(Shortcut shortcut) {
        return switch (shortcut.command()) {
            case WindowCommand.Toggle(Part part) -> parts.shows(part);
            case StageCommand.ToggleStage(StageMode mode) ->
                    moment.filter(now -> now.settings().stage() == mode).isPresent();
            case WindowCommand.ToggleRecording recording -> isRecording;
            case SimulationCommand.ShowSource(PlaySource source) ->
                    moment.filter(now -> now.state().source() == source).isPresent();
            case WindowCommand.ChangeLook(StageLook.Change change) ->
                    change == StageLook.Change.OUTLINES ? look.isOutlined() : look.isSmoothed();
            case TreeCommand.TogglePin() ->
                    moment.filter(now -> now.session().branch().isPinned()).isPresent();
            case StageCommand.ToggleDriveAll() ->
                    moment.filter(now -> now.settings().branches().drivesAll()).isPresent();
            case StageCommand.ToggleSlowOthers() ->
                    moment.filter(now -> now.settings().branches().slowsOthers()).isPresent();
            default -> false;
        };
    }

    /** Returns whether an entry is enabled. */
    boolean isEnabled(Shortcut shortcut) {
        boolean hasSecond = moment.filter(now -> now.second().isPresent()).isPresent();
        boolean hasWorld = moment.filter(now -> now.state().twin().isPresent()).isPresent();
        return switch (shortcut) {
            case REDO -> redoes().isPresent();
            case MODELS -> hasSecond;
            case CORRECTED, TRUTH, TWIN, DIFFERENCE, ERROR, OUTLINES -> hasWorld;
            default -> true;
        };
    }

    /** Returns the edit to undo next. */
    Optional<EditKind> undoes() {
        return edits().undoes();
    }

    /** Returns the edit to redo next. */
    Optional<EditKind> redoes() {
        return edits().redoes();
    }

    private Edits edits() {
        return moment.map(now -> now.session().edits()).orElse(Edits.NONE);
    }
}
