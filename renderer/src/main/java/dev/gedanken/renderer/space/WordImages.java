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
 * Owns the device's images of a scene's words, each made when it is first visible.
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
     * A visible word.
     *
     * @param image of the word
     * @param place its place, as large as the image
     */
    public record Shown<I>(I image, PixelRectangle place) {}

    /**
     * Owns no images yet.
     *
     * @param make uploads premultiplied pixels
     * @param free frees an image
     */
    public WordImages(Function<SourceFrame, I> make, Consumer<I> free) {
        this.make = make;
        this.free = free;
    }

    /** Returns the labels of a scene that are visible in a picture, in drawing order. */
    public List<Shown<I>> shown(
            SpaceScene scene, Camera camera, SpaceStyle style, PixelSize picture) {
        return PlacedLabels.of(scene, camera, style, picture, label -> written(label, style).size())
                .stream()
                .map(placed -> new Shown<>(written(placed.label(), style).image(), placed.place()))
                .toList();
    }

    /** Discards all words, for a scene with different ones. */
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
