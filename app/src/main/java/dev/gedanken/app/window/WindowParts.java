package dev.gedanken.app.window;

import dev.gedanken.app.stage.StageLayout.Overlay;
import dev.gedanken.app.view.StudioCommand.Part;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which parts of the window are open.
 *
 * @param open those that are
 */
record WindowParts(Set<Part> open) {
    /** What is open at first. */
    static final WindowParts FIRST = new WindowParts(Set.of(Part.PANELS, Part.TIMELINE, Part.KEYS));

    WindowParts {
        open = Set.copyOf(open);
    }

    boolean shows(Part part) {
        return open.contains(part);
    }

    boolean showsLatents() {
        return shows(Part.PANELS);
    }

    boolean showsKeys() {
        return shows(Part.KEYS);
    }

    /** Returns what lies over the stage's pictures. */
    Overlay overlay() {
        if (shows(Part.ERROR)) {
            return Overlay.ERROR;
        }
        return shows(Part.UNCERTAINTY) ? Overlay.UNCERTAINTY : Overlay.NONE;
    }

    /** Returns these parts with one more or less; heat maps take each other's place. */
    WindowParts toggled(Part part) {
        return shows(part) ? without(part) : with(part);
    }

    private WindowParts with(Part part) {
        Set<Part> next = EnumSet.of(part);
        next.addAll(open);
        if (part == Part.ERROR) {
            next.remove(Part.UNCERTAINTY);
        }
        if (part == Part.UNCERTAINTY) {
            next.remove(Part.ERROR);
        }
        return new WindowParts(next);
    }

    /** Returns these parts without what lies over the stage. */
    WindowParts bare() {
        return withoutCards().without(Part.UNCERTAINTY, Part.ERROR);
    }

    /** Returns these parts without what opens over the window and goes with a key. */
    WindowParts withoutCards() {
        return without(
                Part.HELP,
                Part.PALETTE,
                Part.WELCOME,
                Part.TOUR,
                Part.START,
                Part.SETTINGS,
                Part.LOOK,
                Part.TRAIN,
                Part.EVALUATE);
    }

    /** Returns these parts with the heat map of others over the stage. */
    WindowParts overlaidAs(WindowParts others) {
        WindowParts plain = without(Part.UNCERTAINTY, Part.ERROR);
        return switch (others.overlay()) {
            case UNCERTAINTY -> plain.with(Part.UNCERTAINTY);
            case ERROR -> plain.with(Part.ERROR);
            case NONE -> plain;
        };
    }

    WindowParts without(Part... parts) {
        Set<Part> next = EnumSet.noneOf(Part.class);
        next.addAll(open);
        for (Part part : parts) {
            next.remove(part);
        }
        return new WindowParts(next);
    }
}
