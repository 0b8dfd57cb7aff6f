package dev.gedanken.app.window.overlay;

import dev.gedanken.app.jobs.TrainingChoices;
import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.look.StageLook;
import dev.gedanken.app.settings.Preferences;
import dev.gedanken.app.stage.RendererChoices;
import dev.gedanken.app.studio.command.WindowCommand.Part;
import dev.gedanken.app.view.palette.Palette.Entry;
import dev.gedanken.app.welcome.Cards;
import dev.gedanken.app.welcome.StartPictures.Played;
import dev.gedanken.app.window.jobs.EvaluateCard;
import dev.gedanken.app.window.jobs.TrainCard;
import dev.gedanken.app.window.keymap.KeysOverlay;
import dev.gedanken.app.window.level.LevelEditor;
import dev.gedanken.app.window.shared.LazyView;
import dev.gedanken.app.window.shared.UiContext;
import dev.gedanken.app.window.shared.WindowParts;
import dev.gedanken.app.window.theme.ThemeApplier;
import dev.gedanken.app.window.welcome.StartGallery;
import dev.gedanken.app.window.welcome.TourCard;
import dev.gedanken.app.window.welcome.WelcomeOverlay;
import dev.gedanken.renderer.gamepad.GamepadControl;
import dev.gedanken.scene.runner.PaintedLevel;
import dev.gedanken.world.ActionSpace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/** The overlays of the whole window, one at a time. */
public final class Overlays extends StackPane {
    private final LazyView<HelpOverlay> help;
    private final LazyView<PaletteOverlay> palette;
    private final LazyView<WelcomeOverlay> welcome;
    private final LazyView<KeysOverlay> keys;
    private final LazyView<AboutCard> about;
    private final LazyView<SettingsCard> settings;
    private final LazyView<LookCard> look;
    private final LazyView<LevelEditor> level;
    private final LazyView<TrainCard> train;
    private final LazyView<EvaluateCard> evaluate;
    private final LazyView<TourCard> tour;
    private final LazyView<StartGallery> start;
    private ActionSpace actions = ActionSpace.startingWith("idle").build();
    private Played played = new Played("", "");
    private StageLook stageLook = StageLook.DEFAULT;
    private Optional<LevelEditor.Work> painted = Optional.empty();

    /**
     * Creates them.
     *
     * @param training the training choices
     * @param entries the palette's entries in addition to the shortcuts
     * @param drawers finds the available renderers; called on a separate thread
     * @param preferences the current values
     * @param chosen receives changes of the preferences
     */
    public Overlays(
            UiContext ui,
            TrainingChoices training,
            Cards cards,
            Supplier<List<Entry>> entries,
            Supplier<RendererChoices> drawers,
            Supplier<Preferences> preferences,
            Consumer<UnaryOperator<Preferences>> chosen) {
        ThemeApplier themeApplier = ui.themeApplier();
        help = new LazyView<>(this, themeApplier, () -> newHelp(ui));
        palette = new LazyView<>(this, themeApplier, () -> new PaletteOverlay(ui, entries));
        welcome = new LazyView<>(this, themeApplier, () -> new WelcomeOverlay(ui, cards));
        keys =
                new LazyView<>(
                        this,
                        themeApplier,
                        () -> new KeysOverlay(ui, () -> actions, preferences.get(), chosen));
        settings =
                new LazyView<>(
                        this,
                        themeApplier,
                        () -> new SettingsCard(ui, drawers, preferences, chosen));
        about = new LazyView<>(this, themeApplier, () -> new AboutCard(ui.texts()));
        look = new LazyView<>(this, themeApplier, () -> newLook(ui, drawers));
        level = new LazyView<>(this, themeApplier, () -> new LevelEditor(ui, painted));
        train = new LazyView<>(this, themeApplier, () -> newTrain(ui, training));
        evaluate = new LazyView<>(this, themeApplier, () -> new EvaluateCard(ui));
        tour = new LazyView<>(this, themeApplier, () -> new TourCard(ui));
        start = new LazyView<>(this, themeApplier, () -> newStart(ui, cards));
        setPickOnBounds(false);
    }

    private HelpOverlay newHelp(UiContext ui) {
        HelpOverlay made = new HelpOverlay(ui);
        made.show(actions);
        return made;
    }

    private LookCard newLook(UiContext ui, Supplier<RendererChoices> drawers) {
        LookCard made = new LookCard(ui, drawers);
        made.show(stageLook);
        return made;
    }

    private StartGallery newStart(UiContext ui, Cards cards) {
        StartGallery made = new StartGallery(ui, cards.ofStarts());
        made.beginAnother(played);
        return made;
    }

    private TrainCard newTrain(UiContext ui, TrainingChoices training) {
        TrainCard made = new TrainCard(ui, training);
        made.beginAnother(played.world());
        return made;
    }

    /** Shows what is open. */
    public void show(WindowParts parts) {
        show(help, parts.shows(Part.HELP), Node::setVisible);
        show(palette, parts.shows(Part.PALETTE), PaletteOverlay::setShown);
        show(welcome, parts.shows(Part.WELCOME), WelcomeOverlay::setShown);
        show(keys, parts.shows(Part.KEYMAP), KeysOverlay::setShown);
        show(settings, parts.shows(Part.SETTINGS), SettingsCard::setShown);
        show(about, parts.shows(Part.ABOUT), Node::setVisible);
        show(look, parts.shows(Part.LOOK), LookCard::setShown);
        show(level, parts.shows(Part.LEVEL), LevelEditor::setShown);
        show(train, parts.shows(Part.TRAIN), Node::setVisible);
        show(evaluate, parts.shows(Part.EVALUATE), Node::setVisible);
        show(tour, parts.shows(Part.TOUR), TourCard::setShown);
        show(start, parts.shows(Part.START), StartGallery::setShown);
    }

    private static <N extends Parent> void show(
            LazyView<N> part, boolean isShown, BiConsumer<? super N, Boolean> how) {
        part.toShow(isShown).ifPresent(node -> how.accept(node, isShown));
    }

    /** Replaces other overlays and adopts the level painted there. */
    public void goOnFrom(Overlays before) {
        painted = before.level.made().map(LevelEditor::work).or(() -> before.painted);
    }

    /** Opens a level for painting, if the editor is open. */
    public void editLevel(PaintedLevel opened, String name) {
        level.made().ifPresent(editor -> editor.open(opened, name));
    }

    /** Undoes or redoes strokes on a level. */
    public void undoStrokes(int strokes) {
        level.made().ifPresent(editor -> editor.go(strokes));
    }

    /** Chooses a level to train on, if the card is open. */
    public void trainOnLevel(Path file, String name) {
        train.made().ifPresent(card -> card.chooseLevel(file, name));
    }

    /** Refreshes the list of sessions, if it is open. */
    public void sessionsChanged() {
        welcome.made().ifPresent(WelcomeOverlay::sessionsChanged);
    }

    /** Records a moment that is shown. */
    public void show(LiveSnapshot moment) {
        tour.made().ifPresent(card -> card.show(moment));
        Played now = new Played(moment.pack().world(), moment.pack().name());
        if (!played.equals(now)) {
            played = now;
            start.made().ifPresent(gallery -> gallery.beginAnother(now));
            train.made().ifPresent(card -> card.beginAnother(now.world()));
        }
    }

    /** Shows the stage's appearance. */
    public void show(StageLook present) {
        stageLook = present;
        look.made().ifPresent(card -> card.show(present));
    }

    /** Lists the keys of the new world. */
    public void beginAnotherPack(ActionSpace next) {
        actions = next;
        help.made().ifPresent(list -> list.show(next));
    }

    /** Returns whether the next key or button is captured for a shortcut. */
    public boolean isWaitingForKey() {
        return keys.made().filter(KeysOverlay::isWaiting).isPresent();
    }

    /** Captures a gamepad button. */
    public void pressed(GamepadControl control) {
        keys.made().ifPresent(list -> list.pressed(control));
    }
}
