package dev.gedanken.renderer.gl;

import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.SourceFrame;
import dev.gedanken.renderer.plan.Input;
import dev.gedanken.renderer.plan.Passes;
import dev.gedanken.renderer.plan.Step;
import dev.gedanken.renderer.plan.Upload;
import dev.gedanken.renderer.space.Camera;
import dev.gedanken.renderer.space.PlacedLabels;
import dev.gedanken.renderer.space.PlacedLabels.Placed;
import dev.gedanken.renderer.space.SpaceScene;
import dev.gedanken.renderer.space.SpaceScene.Label;
import dev.gedanken.renderer.space.SpaceStyle;
import dev.gedanken.renderer.space.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Owns the images of a scene's labels and lays them over the picture. */
final class LabelPainter implements GlOwned {
    private final StepRunner runner = new StepRunner();
    private final Map<Word, Written> words = new HashMap<>();

    private record Word(String text, int pixels, int rgb) {}

    private record Written(Texture texture, PixelSize size) {}

    /** Draws the labels that show into what is drawn into. */
    void draw(SpaceScene scene, Camera camera, SpaceStyle style, PixelSize picture) {
        List<Placed> placed =
                PlacedLabels.of(
                        scene, camera, style, picture, label -> written(label, style).size());
        List<Step> steps =
                placed.stream()
                        .map(Placed::place)
                        .map(place ->
                                new Step(
                                        new Passes.Lay(1),
                                        List.of(new Input.Uploaded(0)),
                                        place,
                                        place))
                        .toList();
        runner.prepare(steps);
        for (int i = 0; i < steps.size(); i++) {
            Texture texture = written(placed.get(i).label(), style).texture();
            runner.run(steps.get(i), (_, unit) -> texture.bindTo(unit));
        }
    }

    /** Forgets all words, for a scene that has others. */
    void forget() {
        words.values().forEach(written -> written.texture().close());
        words.clear();
    }

    @Override
    public void close() {
        forget();
        runner.close();
    }

    private Written written(Label label, SpaceStyle style) {
        Word word = new Word(label.text(), style.textPixels(), label.colour());
        return words.computeIfAbsent(word, LabelPainter::write);
    }

    private static Written write(Word word) {
        SourceFrame image = Words.draw(word.text(), word.pixels(), word.rgb());
        Texture texture = new Texture();
        texture.fill(new Upload.OfFrame(image));
        return new Written(texture, image.size());
    }
}
