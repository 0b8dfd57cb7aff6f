package dev.gedanken.app.view.palette;

import dev.gedanken.app.studio.command.StudioCommand;
import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.app.view.keymap.KeyNames;
import dev.gedanken.app.view.keymap.Keymap;
import dev.gedanken.app.view.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * All commands, which can be found by a few letters.
 *
 * @param entries in display order
 */
public record Palette(List<Entry> entries) {

    public Palette {
        entries = List.copyOf(entries);
    }

    /**
     * A command.
     *
     * @param text its description
     * @param hint its key or its place; may be empty
     * @param also other words that people search for; may be empty
     * @param command the command
     */
    public record Entry(String text, String hint, String also, StudioCommand command) {

        /** Creates an entry without other words. */
        public Entry(String text, String hint, StudioCommand command) {
            this(text, hint, "", command);
        }
    }

    /** Returns the palette of all shortcuts followed by other entries. */
    public static Palette of(Texts texts, Keymap keymap, List<Entry> others) {
        List<Entry> entries = new ArrayList<>();
        KeyNames names = new KeyNames(texts);
        for (Shortcut shortcut : Shortcut.values()) {
            String label = names.label(keymap, shortcut);
            String also = texts.given("also", shortcut.name(), "");
            entries.add(new Entry(texts.of(shortcut), label, also, shortcut.command()));
        }
        entries.addAll(others);
        return new Palette(entries);
    }

    /**
     * Returns the entries that contain all words of {@code typed} in their text or their other
     * words. Entries that contain them contiguously come first, and among these the ones at the
     * start of a word. After them come the entries that contain its letters in this order.
     */
    public List<Entry> find(String typed) {
        String wanted = plain(typed);
        return entries.stream()
                .filter(entry -> rank(entry, wanted) < Integer.MAX_VALUE)
                .sorted(Comparator.comparingInt(entry -> rank(entry, wanted)))
                .toList();
    }

    private static int rank(Entry entry, String wanted) {
        String text = plain(entry.text());
        String all = " " + text + " " + plain(entry.also());
        if (text.startsWith(wanted) || text.contains(" " + wanted)) {
            return 0;
        }
        if (text.contains(wanted)) {
            return 1;
        }
        if (Arrays.stream(wanted.split("\\s+")).allMatch(word -> all.contains(" " + word))) {
            return 2;
        }
        return hasInOrder(text, wanted) ? 3 : Integer.MAX_VALUE;
    }

    private static boolean hasInOrder(String text, String wanted) {
        int at = -1;
        for (int i = 0; i < wanted.length(); i++) {
            at = text.indexOf(wanted.charAt(i), at + 1);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
