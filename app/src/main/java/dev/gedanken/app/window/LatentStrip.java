package dev.gedanken.app.window;

import dev.gedanken.app.view.LatentPainter;
import dev.gedanken.app.view.LatentPicture;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;

/** What is inside the belief: one small panel for each view that the model offers. */
final class LatentStrip extends ScrollPane {
    private final FlowPane flow = new FlowPane();
    private final List<LatentPanel> panels = new ArrayList<>();

    LatentStrip() {
        getStyleClass().add("latent-strip");
        flow.getStyleClass().add("latent-flow");
        flow.setPrefWrapLength(LatentPainter.WIDTH);
        setContent(flow);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setAccessibleText("Latent views");
    }

    void show(List<LatentPicture> pictures) {
        if (panels.size() != pictures.size()) {
            panels.clear();
            pictures.forEach(picture -> panels.add(new LatentPanel()));
            flow.getChildren().setAll(panels);
        }
        for (int i = 0; i < pictures.size(); i++) {
            panels.get(i).show(pictures.get(i));
        }
    }
}
