package dev.gedanken.app.window.shared;

import dev.gedanken.app.stage.StageLayout.Overlay;
import dev.gedanken.app.studio.command.WindowCommand.Part;
import java.util.EnumSet;
import java.util.Set;

/**
 * The open parts of the window.
 *
 * @param open the open ones
 */
public record WindowParts(Set<Part> open) {
    /** The parts that are open at first. */
    public static final WindowParts FIRST =
            new WindowParts(Set.of(Part.PANELS, Part.TIMELINE, Part.KEYS));

    public WindowParts {
        open = Set.copyOf(open);
    }

    /** Returns whether a part is open. */
    public boolean shows(Part part) {
        return open.contains(part);
    }

    /** Returns whether the latent panels are open. */
    public boolean showsLatents() {
        return shows(Part.PANELS);
    }

    /** Returns whether the keys are shown. */
    public boolean showsKeys() {
        return shows(Part.KEYS);
    }

    /** Returns the overlay of the stage's pictures. */
    public Overlay overlay() {
        if (shows(Part.ERROR)) {
            return Overlay.ERROR;
        }
        return shows(Part.UNCERTAINTY) ? Overlay.UNCERTAINTY : Overlay.NONE;
    }

    /** Returns these parts with one more or less; heat maps replace each other. */
    public WindowParts toggled(Part part) {
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

    /** Returns these parts without those that cover the stage. */
    public WindowParts bare() {
        return withoutCards().without(Part.UNCERTAINTY, Part.ERROR);
    }

    /** Returns these parts without those that open over the window and close with a key. */
    public WindowParts withoutCards() {
        return without(
                Part.HELP,
                Part.PALETTE,
                Part.WELCOME,
                Part.TOUR,
                Part.START,
                Part.SETTINGS,
                Part.KEYMAP,
                Part.ABOUT,
                Part.LOOK,
                Part.LEVEL,
                Part.TRAIN,
                Part.EVALUATE);
    }

    /** Returns these parts with the heat map of others over the stage. */
    public WindowParts overlaidAs(WindowParts others) {
        WindowParts plain = without(Part.UNCERTAINTY, Part.ERROR);
        return switch (others.overlay()) {
            case UNCERTAINTY -> plain.with(Part.UNCERTAINTY);
            case ERROR -> plain.with(Part.ERROR);
            case NONE -> plain;
        };
    }

    /** Returns these parts without some. */
    public WindowParts without(Part... parts) {
        Set<Part> next = EnumSet.noneOf(Part.class);
        next.addAll(open);
        for (Part part : parts) {
            next.remove(part);
        }
        return new WindowParts(next);
    }
}
