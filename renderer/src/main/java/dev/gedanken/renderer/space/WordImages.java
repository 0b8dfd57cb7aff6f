package dev.gedanken.renderer.space;

import dev.gedanken.renderer.PixelRectangle;
import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.SourceFrame;
import dev.gedanken.renderer.space.SpaceScene.Label;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Owns the device's images of a scene's words, each made when it first shows.
 *
 * @param <I> an image on the device
 */
public final class WordImages<I> implements AutoCloseable {
    private final Function<SourceFrame, I> make;
    private final Consumer<I> free;
    private final Map<Word, Written<I>> words = new HashMap<>();

    private record Word(String text, int pixels, int rgb) {}

    private record Written<I>(I image, PixelSize size) {}

    /**
     * A word that shows.
     *
     * @param image of the word
     * @param place where it goes, as large as the image
     */
    public record Shown<I>(I image, PixelRectangle place) {}

    /**
     * Owns no images yet.
     *
     * @param make brings premultiplied pixels to the device
     * @param free gives an image back
     */
    public WordImages(Function<SourceFrame, I> make, Consumer<I> free) {
        this.make = make;
        this.free = free;
    }

    /** Returns the labels of a scene that show in a picture, in the order in which they are drawn. */
    public List<Shown<I>> shown(
            SpaceScene scene, Camera camera, SpaceStyle style, PixelSize picture) {
        return PlacedLabels.of(scene, camera, style, picture, label -> written(label, style).size())
                .stream()
                .map(placed -> new Shown<>(written(placed.label(), style).image(), placed.place()))
                .toList();
    }

    /** Forgets all words, for a scene that has others. */
    public void forget() {
        words.values().forEach(written -> free.accept(written.image()));
        words.clear();
    }

    @Override
    public void close() {
        forget();
    }

    private Written<I> written(Label label, SpaceStyle style) {
        Word word = new Word(label.text(), style.textPixels(), label.colour());
        return words.computeIfAbsent(word, this::write);
    }

    private Written<I> write(Word word) {
        SourceFrame image = Words.draw(word.text(), word.pixels(), word.rgb());
        return new Written<>(make.apply(image), image.size());
    }
}
