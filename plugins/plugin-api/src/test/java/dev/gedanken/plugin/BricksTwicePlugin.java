package dev.gedanken.plugin;

import dev.gedanken.scene.Scene;
import dev.gedanken.scene.bricks.BricksScene;
import java.util.List;

/** Stands for a third party's plugin. */
public final class BricksTwicePlugin implements ScenePlugin {

    @Override
    public List<Scene<?>> scenes() {
        return List.of(new BricksScene(), new BricksScene());
    }
}
