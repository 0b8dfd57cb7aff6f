package dev.gedanken.app.window.controls;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.live.PackOpener;
import dev.gedanken.app.packs.ListedPack;
import dev.gedanken.app.studio.command.StageCommand;
import dev.gedanken.app.studio.command.WindowCommand.OpenPack;
import dev.gedanken.app.studio.command.WindowCommand.OpenSecond;
import dev.gedanken.app.studio.command.WindowCommand.OpenWorld;
import dev.gedanken.app.view.playback.Playback;
import dev.gedanken.app.window.shared.UiContext;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputDialog;
import javafx.scene.control.Tooltip;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Names the pack in play and offers the others. */
final class PackMenu extends MenuButton {
    private final PackOpener packs;
    private final UiContext ui;
    private Optional<Playback> shown = Optional.empty();
    private List<ListedPack> listed = List.of();
    private @Nullable Content content;

    PackMenu(UiContext ui, PackOpener packs) {
        super(ui.texts().of("pack.loading"), new FontIcon(MaterialDesignC.CUBE_OUTLINE));
        this.packs = packs;
        this.ui = ui;
        setId("pack");
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().addAll(Styles.FLAT, "pack-menu");
        setTooltip(new Tooltip(ui.texts().of("pack.choose")));
        setAccessibleText(ui.texts().of("pack.accessible"));
        setOnShowing(event -> look());
        fill(List.of());
        look();
    }

    private void look() {
        packs.list(found -> Platform.runLater(() -> fill(found)));
    }

    void show(Playback playback) {
        shown = Optional.of(playback);
        if (content != null) {
            fill(listed);
        }
        if (!getText().equals(playback.title())) {
            setText(playback.title());
        }
    }

    /** The input for the entries. */
    private record Content(List<Path> packs, String title, String world, Optional<String> second) {}

    /** Unchanged entries are not rebuilt while the menu is in use. */
    private void fill(List<ListedPack> found) {
        Content next =
                new Content(
                        found.stream().map(ListedPack::path).toList(),
                        shown.map(Playback::title).orElse(""),
                        shown.map(Playback::world).orElse(""),
                        shown.flatMap(Playback::second));
        if (next.equals(content)) {
            return;
        }
        content = next;
        listed = found;
        getItems().setAll(found.stream().map(this::item).toList());
        getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        beside(found),
                        item(ui.texts().of("pack.folder"), this::chooseFolder),
                        item(ui.texts().of("pack.zip"), this::chooseZip),
                        item(ui.texts().of("pack.world"), this::askForWorld));
    }

    /** Offers the other packs of the same world, to be played side by side with this one. */
    private Menu beside(List<ListedPack> found) {
        Menu menu = new Menu(ui.texts().of("pack.beside"));
        menu.setId("pack-beside");
        shown.ifPresent(playback -> {
            for (ListedPack pack : found) {
                if (pack instanceof ListedPack.Usable usable && isBeside(usable, playback)) {
                    menu.getItems().add(beside(usable, playback));
                }
            }
            playback.second().ifPresent(title -> menu.getItems().add(alone()));
        });
        menu.setDisable(menu.getItems().isEmpty());
        return menu;
    }

    private static boolean isBeside(ListedPack.Usable pack, Playback playback) {
        return pack.manifest().world().equals(playback.world())
                && !pack.manifest().title().equals(playback.title());
    }

    private MenuItem beside(ListedPack.Usable pack, Playback playback) {
        CheckMenuItem item = new CheckMenuItem(pack.manifest().title());
        item.setSelected(playback.second().filter(pack.manifest().title()::equals).isPresent());
        item.setId("beside-" + pack.name());
        item.setOnAction(event -> ui.commands().accept(new OpenSecond(pack.path())));
        return item;
    }

    private MenuItem alone() {
        MenuItem item =
                item(
                        ui.texts().of("pack.alone"),
                        () -> ui.commands().accept(new StageCommand.CloseSecond()));
        item.setId("pack-alone");
        return item;
    }

    private MenuItem item(ListedPack pack) {
        return switch (pack) {
            case ListedPack.Usable usable ->
                    item(usable.manifest().title(), () -> open(usable.path()));
            case ListedPack.Broken broken ->
                    item(ui.texts().of("pack.damaged", broken.name()), () -> open(broken.path()));
        };
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }

    private void open(Path location) {
        ui.commands().accept(new OpenPack(location));
    }

    /** Asks for the name of a world of Python. */
    private void askForWorld() {
        TextInputDialog dialog = new TextInputDialog("gym:");
        dialog.initOwner(getScene().getWindow());
        dialog.setTitle(ui.texts().of("pack.world"));
        dialog.setHeaderText(ui.texts().of("pack.world.prompt"));
        dialog.setGraphic(null);
        dialog.showAndWait()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .ifPresent(name -> ui.commands().accept(new OpenWorld(name)));
    }

    private void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(ui.texts().of("pack.folder"));
        openIfChosen(chooser.showDialog(getScene().getWindow()));
    }

    private void chooseZip() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(ui.texts().of("pack.zip"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(ui.texts().of("pack.files"), "*.zip"));
        openIfChosen(chooser.showOpenDialog(getScene().getWindow()));
    }

    private void openIfChosen(@Nullable File chosen) {
        if (chosen != null) {
            open(chosen.toPath());
        }
    }
}
