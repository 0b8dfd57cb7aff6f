package dev.gedanken.app.window.panel.builtin;

import dev.gedanken.app.view.text.Texts;
import dev.gedanken.plugin.Panel;
import dev.gedanken.plugin.PanelHost;
import dev.gedanken.plugin.PanelMoment;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;

/** The studio's messages. */
final class LogPanel implements Panel {
    private static final int MOST = 500;

    private final ListView<String> lines = new ListView<>();

    LogPanel(PanelHost host, Texts texts) {
        lines.getStyleClass().add("log-lines");
        lines.setPlaceholder(new Label(texts.of("log.empty")));
        lines.setAccessibleText(texts.of("panel.log"));
        host.onLog(this::add);
    }

    private void add(String line) {
        lines.getItems().add(line);
        if (lines.getItems().size() > MOST) {
            lines.getItems().removeFirst();
        }
        lines.scrollTo(lines.getItems().size() - 1);
    }

    @Override
    public Node node() {
        return lines;
    }

    @Override
    public void show(PanelMoment moment) {
        // Lines arrive on their own.
    }
}
