package dev.gedanken.app.view.text;

import dev.gedanken.model.LatentUnit;
import dev.gedanken.model.LatentView;
import dev.gedanken.model.LatentView.Attention;
import dev.gedanken.model.LatentView.Categories;
import dev.gedanken.model.LatentView.CategoryGrid;
import dev.gedanken.model.LatentView.ChannelGrid;
import dev.gedanken.model.LatentView.ScalarGrid;
import dev.gedanken.model.LatentView.Slots;
import dev.gedanken.model.LatentView.Tokens;
import dev.gedanken.model.LatentView.Vector;

/**
 * Texts about latent views.
 *
 * @param texts the texts
 */
public record LatentTexts(Texts texts) {

    /** Returns the displayed name of a view; models may have names that are not in the texts. */
    public String name(String view) {
        return texts.given("view", view, view);
    }

    /** Returns the text about a number of the belief. */
    public String value(LatentUnit unit, double value) {
        return "%s %s = %s".formatted(name(unit.view()), unit.position(), texts.number(value, 3));
    }

    /** Returns the text about a number of the belief that encodes a class. */
    public String classOf(LatentUnit unit, double value) {
        return "%s %s = %d".formatted(name(unit.view()), unit.position(), Math.round(value));
    }

    /** Returns a view's size, range and unit. */
    public String caption(LatentView view) {
        long first = view.values().shape()[0];
        return switch (view) {
            case ScalarGrid grid ->
                    say("range", plain(grid.low()), plain(grid.high()), texts.unit(grid.unit()));
            case ChannelGrid grid -> say("channels", first, plain(grid.low()), plain(grid.high()));
            case CategoryGrid grid -> say(first == 1 ? "group" : "groups", first, grid.classes());
            case Vector vector ->
                    say(
                            "numbers",
                            vector.values().size(),
                            plain(vector.low()),
                            plain(vector.high()));
            case Categories categories -> say("groups", first, categories.values().shape()[1]);
            case Tokens tokens -> say("tokens", tokens.values().size(), tokens.classes());
            case Slots slots -> say("slots", first);
            case Attention attention -> say("heads", first);
        };
    }

    private String say(String key, Object... values) {
        Object[] words = new Object[values.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = String.valueOf(values[i]);
        }
        return texts.of("latent." + key, words);
    }

    private static String plain(float value) {
        String text =
                value == Math.rint(value) ? Integer.toString((int) value) : Float.toString(value);
        return text.replace("-", "−");
    }
}
