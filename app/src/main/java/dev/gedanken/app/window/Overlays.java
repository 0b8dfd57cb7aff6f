package dev.gedanken.app.window;

import dev.gedanken.app.live.LiveSnapshot;
import dev.gedanken.app.look.StageLook;
import dev.gedanken.app.view.Keymap;
import dev.gedanken.app.view.Palette.Entry;
import dev.gedanken.app.view.StudioCommand.Part;
import dev.gedanken.app.welcome.Cards;
import dev.gedanken.app.welcome.StartPictures;
import dev.gedanken.world.ActionSpace;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.layout.StackPane;

/** What can lie over the whole window, one thing at a time. */
final class Overlays extends StackPane {
    private final HelpOverlay help;
    private final PaletteOverlay palette;
    private final WelcomeOverlay welcome;
    private final KeysOverlay keys;
    private final LookCard look;
    private final TourCard tour;
    private final StartGallery start;
    private ActionSpace actions = ActionSpace.startingWith("idle").build();

    /**
     * Creates them, all hidden.
     *
     * @param entries what the palette has besides the shortcuts
     * @param chosen hears of another keymap
     */
    Overlays(Ui ui, Cards cards, Supplier<List<Entry>> entries, Consumer<Keymap> chosen) {
        help = new HelpOverlay(ui);
        palette = new PaletteOverlay(ui, entries);
        welcome = new WelcomeOverlay(ui, cards);
        keys = new KeysOverlay(ui, () -> actions, chosen);
        look = new LookCard(ui);
        tour = new TourCard(ui);
        start = new StartGallery(ui, new StartPictures(cards.packs().loader().scenes()));
        setPickOnBounds(false);
        getChildren().addAll(tour, look, start, welcome, keys, palette, help);
    }

    /** Shows what is open. */
    void show(WindowParts parts) {
        help.setVisible(parts.shows(Part.HELP));
        palette.setShown(parts.shows(Part.PALETTE));
        welcome.setShown(parts.shows(Part.WELCOME));
        keys.setVisible(parts.shows(Part.SETTINGS));
        look.setShown(parts.shows(Part.LOOK));
        tour.setShown(parts.shows(Part.TOUR));
        start.setShown(parts.shows(Part.START));
    }

    /** Takes note of a moment that is shown. */
    void show(LiveSnapshot moment) {
        tour.show(moment);
        start.show(moment);
    }

    /** Shows how the stage looks. */
    void show(StageLook present) {
        look.show(present);
    }

    /** Lists the keys of the world that is played from here on. */
    void beginAnotherPack(ActionSpace next) {
        actions = next;
        help.show(next);
    }

    /** Returns the list of keys that can be changed. */
    KeysOverlay keys() {
        return keys;
    }
}
