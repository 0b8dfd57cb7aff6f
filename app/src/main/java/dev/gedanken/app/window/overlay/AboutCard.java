package dev.gedanken.app.window.overlay;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.about.About;
import dev.gedanken.app.view.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Information about the program: its version, its platform, its licence and those of the libraries
 * that it uses.
 */
final class AboutCard extends StackPane {
    private static final double WIDTH = 760;
    private static final double HEIGHT = 560;

    AboutCard(Texts texts) {
        Label title = new Label("Gedanken");
        title.getStyleClass().add(Styles.TITLE_2);
        Label version = new Label(texts.of("about.version", About.version()));
        version.setId("about-version");
        Label what = new Label(texts.of("about.what"));
        what.setWrapText(true);
        Label machine =
                new Label(
                        texts.of(
                                "about.machine",
                                System.getProperty("java.runtime.version", ""),
                                System.getProperty("javafx.runtime.version", ""),
                                System.getProperty("os.name", ""),
                                System.getProperty("os.arch", "")));
        machine.getStyleClass().add(Styles.TEXT_MUTED);
        TabPane licences =
                new TabPane(
                        tab(texts.of("about.libraries"), About.libraries()),
                        tab(texts.of("about.licence"), About.licence()));
        VBox.setVgrow(licences, Priority.ALWAYS);
        VBox card = new VBox(title, version, what, machine, licences);
        card.getStyleClass().add("help-card");
        card.setMaxSize(WIDTH, HEIGHT);
        card.setMinHeight(0);
        getStyleClass().add("help-overlay");
        setAlignment(Pos.CENTER);
        setPickOnBounds(false);
        setMinSize(0, 0);
        setAccessibleText(texts.of("action.ABOUT"));
        getChildren().add(card);
        setVisible(false);
    }

    private static Tab tab(String title, String words) {
        TextArea text = new TextArea(words);
        text.setEditable(false);
        text.getStyleClass().add("figure");
        Tab tab = new Tab(title, text);
        tab.setClosable(false);
        return tab;
    }
}
