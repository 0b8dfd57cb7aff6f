package dev.gedanken.app.window;

import dev.gedanken.app.stage.StageLayout;
import dev.gedanken.app.stage.StagePictures;
import dev.gedanken.app.view.Playback;
import dev.gedanken.app.view.PsnrTrace;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The played world, large, and its true twin beside it. */
final class StageArea extends HBox {
    private final Label title = new Label("Loading the world…");
    private final Label step = new Label();
    private final Label psnr = new Label();
    private final Sparkline sparkline = new Sparkline();
    private final PictureView model;
    private final PictureView truth;
    private final StageTile twin;
    private final Consumer<StageLayout> layouts;
    private boolean showsUncertainty;
    private boolean showsLatents;
    private StageLayout asked = StageLayout.NONE;

    /**
     * Creates an empty stage.
     *
     * @param layouts hears what is to be drawn, whenever that changes
     */
    StageArea(Consumer<StageLayout> layouts) {
        this.layouts = layouts;
        model = new PictureView("Stage: what the model dreams", this::askForLayout);
        model.setId("stage");
        truth = new PictureView("True twin: what really happens", this::askForLayout);
        truth.setId("twin");
        step.getStyleClass().add("figure");
        psnr.getStyleClass().add("figure");
        twin = new StageTile(truth, heading("Truth"), sparkline, psnr);
        getStyleClass().add("stage-area");
        title.getStyleClass().add("stage-title");
        getChildren().addAll(new StageTile(model, title, step), twin);
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("stage-title");
        return label;
    }

    /** Shows which parts are open. */
    void show(WindowParts parts) {
        twin.setVisible(parts.showsTwin());
        twin.setManaged(parts.showsTwin());
        truth.setVisible(parts.showsTwin());
        showsUncertainty = parts.showsUncertainty();
        showsLatents = parts.showsLatents();
        askForLayout();
    }

    /** Takes the pictures over and shows them with what is said about them. */
    void show(StagePictures pictures, Playback playback, PsnrTrace trace) {
        pictures.model().ifPresent(model::show);
        pictures.truth().ifPresent(truth::show);
        title.setText(playback.stageTitle());
        step.setText(playback.stepText());
        psnr.setText(trace.text());
        if (twin.isVisible()) {
            sparkline.show(trace.points());
        }
    }

    private void askForLayout() {
        StageLayout wanted =
                new StageLayout(model.side(), truth.side(), showsUncertainty, showsLatents);
        if (!wanted.equals(asked)) {
            asked = wanted;
            layouts.accept(wanted);
        }
    }
}
