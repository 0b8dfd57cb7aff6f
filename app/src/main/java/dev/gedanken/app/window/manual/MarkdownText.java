package dev.gedanken.app.window.manual;

import dev.gedanken.app.manual.Manual;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/**
 * The inline text of a manual page: bold, code and links within a line.
 *
 * @param page its name
 * @param links receives the name of the page whose link was clicked
 */
record MarkdownText(String page, Consumer<String> links) {

    /** Returns the words of a paragraph, a heading or a cell. */
    TextFlow flow(Node parent) {
        TextFlow flow = new TextFlow();
        addAll(parent, List.of("manual-text"), flow);
        return flow;
    }

    private void addAll(Node parent, List<String> styles, TextFlow flow) {
        for (Node at = parent.getFirstChild(); at != null; at = at.getNext()) {
            add(at, styles, flow);
        }
    }

    private void add(Node node, List<String> styles, TextFlow flow) {
        switch (node) {
            case org.commonmark.node.Text text ->
                    flow.getChildren().add(text(text.getLiteral(), styles));
            case Code code ->
                    flow.getChildren().add(text(code.getLiteral(), List.of("manual-code")));
            case SoftLineBreak line -> flow.getChildren().add(text(" ", styles));
            case StrongEmphasis strong -> addAll(strong, List.of("manual-strong"), flow);
            case Emphasis emphasis -> addAll(emphasis, List.of("manual-emphasis"), flow);
            case Link link -> add(link, styles, flow);
            default -> addAll(node, styles, flow);
        }
    }

    /**
     * A link to something outside the program becomes plain text, because the manual is read
     * without a network.
     */
    private void add(Link link, List<String> styles, TextFlow flow) {
        Optional<String> target = Manual.linked(page, link.getDestination());
        if (target.isEmpty()) {
            addAll(link, styles, flow);
            return;
        }
        Hyperlink shown = new Hyperlink(plain(link));
        shown.getStyleClass().add("manual-link");
        shown.setOnAction(event -> links.accept(target.get()));
        flow.getChildren().add(shown);
    }

    private static Text text(String words, List<String> styles) {
        Text text = new Text(words);
        text.getStyleClass().addAll(styles);
        return text;
    }

    /** Returns the plain text of a node. */
    static String plain(Node parent) {
        StringBuilder words = new StringBuilder();
        for (Node at = parent.getFirstChild(); at != null; at = at.getNext()) {
            switch (at) {
                case org.commonmark.node.Text text -> words.append(text.getLiteral());
                case Code code -> words.append(code.getLiteral());
                default -> words.append(plain(at));
            }
        }
        return words.toString();
    }
}
