package dev.gedanken.app.window.panel.builtin;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.view.keymap.KeyNames;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.plugin.NextFrame;
import dev.gedanken.plugin.Panel;
import dev.gedanken.plugin.PanelHost;
import dev.gedanken.plugin.PanelMoment;
import dev.gedanken.plugin.PanelNeed;
import dev.gedanken.plugin.PanelRequest;
import dev.gedanken.world.Action;
import dev.gedanken.world.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/**
 * The actions: the keys of each, the next picture that it leads to, and the policy's probability of
 * taking it.
 */
final class ActionsPanel implements Panel {
    private static final double SIDE = 96;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final ScrollPane root;
    private final Texts texts;
    private final FlowPane flow = new FlowPane();
    private final List<Card> cards = new ArrayList<>();
    private final Label nothing = new Label();

    /** One action. */
    private static final class Card extends VBox {
        private final FrameView picture = new FrameView();
        private final Label name = new Label();
        private final Label keys = new Label();
        private final ProgressBar share = new ProgressBar(0);
        private final Label percent = new Label();
        private final Label worth = new Label();

        Card() {
            getStyleClass().add("action-card");
            keys.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
            share.getStyleClass().add(Styles.SMALL);
            share.setMaxWidth(SIDE);
            percent.getStyleClass().addAll("figure", Styles.TEXT_MUTED, Styles.TEXT_SMALL);
            worth.getStyleClass().addAll("figure", Styles.TEXT_SMALL);
            worth.managedProperty().bind(worth.visibleProperty());
            getChildren().addAll(picture, name, keys, share, percent, worth);
        }

        void show(NextFrame next, Input input, boolean isChosen, Texts texts) {
            List<String> bound = input instanceof Action action ? action.keys() : List.of();
            picture.show(next.frame(), SIDE);
            name.setText(texts.action(input.toString()));
            keys.setText(bound.isEmpty() ? "–" : new KeyNames(texts).printed(bound));
            share.setProgress(next.share());
            percent.setText(Math.round(100 * next.share()) + " %");
            worth.setVisible(next.worth().isPresent());
            worth.setText(
                    texts.of(
                            "actions.worth",
                            String.format(
                                    texts.language(), "%.2f", next.worth().orElse(Double.NaN))));
            setAccessibleText(name.getText() + ", " + percent.getText());
            pseudoClassStateChanged(CHOSEN, isChosen);
        }
    }

    ActionsPanel(PanelHost host, Texts texts) {
        this.texts = texts;
        Button fork = new Button(texts.of("actions.fork"));
        fork.setOnAction(event -> host.ask(new PanelRequest.ForkEveryAction()));
        fork.setMaxWidth(Double.MAX_VALUE);
        flow.getStyleClass().add("action-flow");
        Label hint = new Label(texts.of("actions.hint"));
        hint.setWrapText(true);
        hint.setMinHeight(Label.USE_PREF_SIZE);
        hint.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        nothing.setId("actions-none");
        nothing.setWrapText(true);
        nothing.getStyleClass().add(Styles.TEXT_MUTED);
        nothing.managedProperty().bind(nothing.visibleProperty());
        nothing.setVisible(false);
        VBox all = new VBox(nothing, flow, hint, fork);
        all.getStyleClass().add("panel-body");
        root = new ScrollPane(all);
        root.setFitToWidth(true);
        root.setAccessibleText(texts.of("panel.actions"));
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public Set<PanelNeed> needs() {
        return Set.of(PanelNeed.NEXT_FRAMES);
    }

    @Override
    public void show(PanelMoment moment) {
        List<NextFrame> next = moment.next();
        List<? extends Input> inputs = moment.pack().inputs().enumerated();
        nothing.setVisible(next.isEmpty());
        nothing.setText(texts.of(inputs.isEmpty() ? "actions.uncountable" : "actions.waiting"));
        if (cards.size() != next.size()) {
            cards.clear();
            next.forEach(each -> cards.add(new Card()));
            flow.getChildren().setAll(cards);
        }
        for (int i = 0; i < next.size(); i++) {
            Input input = inputs.get(i);
            cards.get(i).show(next.get(i), input, moment.state().input().equals(input), texts);
        }
    }
}
