package dev.gedanken.app.window.manual;

import dev.gedanken.app.manual.Manual;
import java.net.URL;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;

/** A page of the manual as a column of texts, tables and pictures. */
final class MarkdownView extends VBox {
    private static final double PICTURE_WIDTH = 720;

    private final String page;
    private final MarkdownText words;

    /**
     * Creates the view of a page.
     *
     * @param page its name
     * @param text its Markdown
     * @param links receives the name of the page whose link was clicked
     */
    MarkdownView(String page, String text, Consumer<String> links) {
        this.page = page;
        this.words = new MarkdownText(page, links);
        getStyleClass().add("manual-page");
        addAll(
                Parser.builder().extensions(List.of(TablesExtension.create())).build().parse(text),
                this);
    }

    private void addAll(org.commonmark.node.Node parent, Pane place) {
        for (var at = parent.getFirstChild(); at != null; at = at.getNext()) {
            place.getChildren().add(block(at));
        }
    }

    private Node block(org.commonmark.node.Node node) {
        return switch (node) {
            case Heading heading ->
                    styled(words.flow(heading), "manual-heading-" + heading.getLevel());
            case Paragraph paragraph -> picture(paragraph).orElseGet(() -> words.flow(paragraph));
            case FencedCodeBlock code -> code(code.getLiteral());
            case IndentedCodeBlock code -> code(code.getLiteral());
            case BulletList list -> list(list, 0);
            case OrderedList list ->
                    list(list, Optional.ofNullable(list.getMarkerStartNumber()).orElse(1));
            case TableBlock table -> table(table);
            case BlockQuote quote -> quote(quote);
            default -> words.flow(node);
        };
    }

    private static <N extends Node> N styled(N node, String style) {
        node.getStyleClass().add(style);
        return node;
    }

    private static Label code(String literal) {
        Label code = new Label(literal.stripTrailing());
        code.setWrapText(true);
        code.setMaxWidth(Double.MAX_VALUE);
        code.setMinHeight(USE_PREF_SIZE);
        return styled(code, "manual-code-block");
    }

    private Node quote(BlockQuote quote) {
        VBox box = styled(new VBox(), "manual-quote");
        addAll(quote, box);
        return box;
    }

    private Node list(org.commonmark.node.Node list, int first) {
        VBox items = styled(new VBox(), "manual-list");
        int number = first;
        for (var at = list.getFirstChild(); at != null; at = at.getNext()) {
            if (at instanceof ListItem item) {
                VBox content = new VBox();
                addAll(item, content);
                HBox.setHgrow(content, Priority.ALWAYS);
                Label mark = new Label(first == 0 ? "•" : number + ".");
                mark.setMinWidth(USE_PREF_SIZE);
                items.getChildren().add(styled(new HBox(mark, content), "manual-item"));
                number++;
            }
        }
        return items;
    }

    private Node table(TableBlock table) {
        GridPane grid = styled(new GridPane(), "manual-table");
        for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (var row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow) {
                    addRow(row, part instanceof TableHead, grid);
                }
            }
        }
        return grid;
    }

    private void addRow(org.commonmark.node.Node row, boolean isHead, GridPane grid) {
        int line = grid.getRowCount();
        int column = 0;
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
                TextFlow flow = words.flow(cell);
                flow.getStyleClass().add(isHead ? "manual-cell-head" : "manual-cell");
                GridPane.setHgrow(flow, Priority.ALWAYS);
                grid.add(flow, column, line);
                column++;
            }
        }
    }

    /** A picture is in its own paragraph. */
    private Optional<Node> picture(Paragraph paragraph) {
        if (!(paragraph.getFirstChild() instanceof org.commonmark.node.Image image)) {
            return Optional.empty();
        }
        return Manual.linked(page, image.getDestination())
                .flatMap(Manual::resource)
                .map(place -> picture(place, image));
    }

    private Node picture(URL place, org.commonmark.node.Image image) {
        ImageView view = new ImageView(new Image(place.toExternalForm(), true));
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setFitWidth(PICTURE_WIDTH);
        view.setAccessibleText(MarkdownText.plain(image));
        return styled(new VBox(view), "manual-picture");
    }
}
