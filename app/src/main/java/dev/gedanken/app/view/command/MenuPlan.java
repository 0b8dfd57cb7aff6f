package dev.gedanken.app.view.command;

import dev.gedanken.app.view.command.Shortcut.Menu;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The groups of each menu, in order; every shortcut is in one group of its menu. */
public final class MenuPlan {
    private MenuPlan() {}

    /**
     * A group.
     *
     * @param submenu the key of the submenu's title; empty if the group is in the menu itself
     * @param shortcuts in order
     */
    public record Group(Optional<String> submenu, List<Shortcut> shortcuts) {
        static Group of(Shortcut... shortcuts) {
            return new Group(Optional.empty(), List.of(shortcuts));
        }

        static Group in(String submenu, Shortcut... shortcuts) {
            return new Group(Optional.of(submenu), List.of(shortcuts));
        }
    }

    /** Returns everything in a menu. */
    public static Stream<Shortcut> shortcuts(Menu menu) {
        return groups(menu).stream().flatMap(group -> group.shortcuts().stream());
    }

    /** Returns the groups of a menu. */
    public static List<Group> groups(Menu menu) {
        return switch (menu) {
            case FILE -> file();
            case EDIT -> edit();
            case PLAY -> play();
            case BRANCH -> branch();
            case MODEL -> List.of(Group.of(Shortcut.TRAIN, Shortcut.EVALUATE));
            case STAGE -> stage();
            case WINDOW -> window();
            case HELP -> help();
        };
    }

    private static List<Group> file() {
        return List.of(
                Group.of(
                        Shortcut.NEW_SESSION,
                        Shortcut.OPEN_SESSION,
                        Shortcut.OPEN_PACK,
                        Shortcut.WELCOME,
                        Shortcut.LEVEL),
                Group.of(Shortcut.SAVE_AS, Shortcut.SAVE_PACK),
                Group.in(
                        "menu.export",
                        Shortcut.EXPORT_PNG,
                        Shortcut.EXPORT_STRIP,
                        Shortcut.EXPORT_MP4,
                        Shortcut.EXPORT_GIF,
                        Shortcut.EXPORT_CSV,
                        Shortcut.EXPORT_HDF5),
                Group.of(Shortcut.QUIT));
    }

    private static List<Group> edit() {
        return List.of(
                Group.of(Shortcut.UNDO, Shortcut.REDO),
                Group.of(Shortcut.COPY),
                Group.of(Shortcut.PALETTE),
                Group.of(Shortcut.SETTINGS, Shortcut.KEYMAP));
    }

    private static List<Group> play() {
        return List.of(
                Group.of(
                        Shortcut.PAUSE,
                        Shortcut.STEP,
                        Shortcut.STEP_BACK,
                        Shortcut.GO_TO_STEP,
                        Shortcut.RESET),
                Group.of(Shortcut.START, Shortcut.START_HERE, Shortcut.START_PICTURE),
                Group.of(Shortcut.MODEL, Shortcut.CORRECTED, Shortcut.TRUTH),
                Group.of(Shortcut.FASTER, Shortcut.SLOWER, Shortcut.WARMER, Shortcut.COOLER),
                Group.of(Shortcut.ACTOR, Shortcut.SCRIPT, Shortcut.RECORD));
    }

    private static List<Group> branch() {
        return List.of(
                Group.of(Shortcut.FORK, Shortcut.FORK_FRESH, Shortcut.FORK_ACTIONS),
                Group.of(
                        Shortcut.NEXT_BRANCH,
                        Shortcut.PREVIOUS_BRANCH,
                        Shortcut.DRIVE_ALL,
                        Shortcut.SLOW_OTHERS),
                Group.of(Shortcut.NAME, Shortcut.PIN, Shortcut.PRUNE));
    }

    private static List<Group> stage() {
        return List.of(
                Group.of(
                        Shortcut.TWIN,
                        Shortcut.BRANCHES,
                        Shortcut.ACTIONS,
                        Shortcut.DIFFERENCE,
                        Shortcut.COMPARE,
                        Shortcut.MODELS),
                Group.in(
                        "menu.comparison",
                        Shortcut.NEXT_COMPARISON,
                        Shortcut.COMPARE_LESS,
                        Shortcut.COMPARE_MORE),
                Group.of(Shortcut.UNCERTAINTY, Shortcut.ERROR, Shortcut.OUTLINES, Shortcut.KEYS),
                Group.in(
                        "menu.overlays",
                        Shortcut.OVERLAY,
                        Shortcut.OVERLAY_PLANE,
                        Shortcut.NEXT_COLOURS,
                        Shortcut.LESS_HEAT,
                        Shortcut.MORE_HEAT),
                Group.of(Shortcut.SMOOTHING, Shortcut.NEXT_UPSCALE, Shortcut.LOOK));
    }

    private static List<Group> window() {
        return List.of(
                Group.of(Shortcut.LATENTS, Shortcut.TIMELINE, Shortcut.CONTROLS),
                Group.of(Shortcut.ZOOM_IN, Shortcut.ZOOM_OUT),
                Group.of(Shortcut.SPACE, Shortcut.SPACE_FIT, Shortcut.SPACE_REFIT),
                Group.of(Shortcut.THEME, Shortcut.LANGUAGE, Shortcut.LARGER, Shortcut.SMALLER),
                Group.of(Shortcut.FULL_SCREEN),
                Group.in(
                        "menu.notes",
                        Shortcut.NOTES,
                        Shortcut.NOTES_FILE,
                        Shortcut.NEXT_NOTE,
                        Shortcut.PREVIOUS_NOTE));
    }

    private static List<Group> help() {
        return List.of(
                Group.of(Shortcut.MANUAL, Shortcut.HELP, Shortcut.TOUR),
                Group.of(Shortcut.ABOUT),
                Group.of(Shortcut.BACK));
    }
}
