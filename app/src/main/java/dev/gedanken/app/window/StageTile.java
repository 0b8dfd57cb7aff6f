package dev.gedanken.app.window;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A picture with its heading right above it, both in the middle of the room there is. */
final class StageTile extends Region {
    private static final double HEADING_HEIGHT = 24;
    private static final double GAP = 8;

    private final HBox heading;
    private final PictureView picture;

    StageTile(PictureView picture, Node title, Node... figures) {
        this.picture = picture;
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        this.heading = new HBox(title, space);
        heading.getChildren().addAll(figures);
        heading.getStyleClass().add("stage-heading");
        heading.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(heading, picture);
        HBox.setHgrow(this, Priority.ALWAYS);
    }

    @Override
    protected double computePrefWidth(double height) {
        return picture.prefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEADING_HEIGHT + GAP + picture.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double side = Math.floor(Math.min(getWidth(), getHeight() - HEADING_HEIGHT - GAP));
        if (side < 1) {
            return;
        }
        double left = snapPositionX((getWidth() - side) / 2);
        double top = snapPositionY((getHeight() - side - HEADING_HEIGHT - GAP) / 2);
        heading.resizeRelocate(left, top, side, HEADING_HEIGHT);
        picture.resizeRelocate(left, top + HEADING_HEIGHT + GAP, side, side);
    }
}
