package dev.gedanken.renderer.gl;

import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.SourceFrame;
import dev.gedanken.renderer.plan.Input;
import dev.gedanken.renderer.plan.OverlayPasses;
import dev.gedanken.renderer.plan.Step;
import dev.gedanken.renderer.plan.Upload;
import dev.gedanken.renderer.space.Camera;
import dev.gedanken.renderer.space.SpaceScene;
import dev.gedanken.renderer.space.SpaceStyle;
import dev.gedanken.renderer.space.WordImages;
import dev.gedanken.renderer.space.WordImages.Shown;
import java.util.List;

/** Owns the images of a scene's labels and draws them over the picture. */
final class LabelPainter implements GlOwned {
    private final StepRunner runner = new StepRunner();
    private final WordImages<Texture> words = new WordImages<>(LabelPainter::load, Texture::close);

    /** Draws the visible labels into the current target. */
    void draw(SpaceScene scene, Camera camera, SpaceStyle style, PixelSize picture) {
        List<Shown<Texture>> shown = words.shown(scene, camera, style, picture);
        List<Step> steps = shown.stream().map(LabelPainter::lay).toList();
        runner.prepare(steps);
        for (int i = 0; i < steps.size(); i++) {
            Texture texture = shown.get(i).image();
            runner.run(steps.get(i), (_, unit) -> texture.bindTo(unit));
        }
    }

    /** Discards all words, for a scene with different ones. */
    void forget() {
        words.forget();
    }

    @Override
    public void close() {
        words.close();
        runner.close();
    }

    private static Step lay(Shown<Texture> word) {
        return Step.filling(word.place(), new OverlayPasses.Lay(1), new Input.Uploaded(0));
    }

    private static Texture load(SourceFrame image) {
        Texture texture = new Texture();
        texture.fill(new Upload.OfFrame(image));
        return texture;
    }
}
