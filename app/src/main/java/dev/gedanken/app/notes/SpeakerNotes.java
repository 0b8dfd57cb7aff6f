package dev.gedanken.app.notes;

import java.util.ArrayList;
import java.util.List;

/**
 * Notes for a talk, page by page. They are plain text or Markdown: a heading or a line of dashes
 * begins a page, and lines that begin with a dash or an asterisk are list items; markup within a
 * line is removed.
 *
 * @param pages at least one
 */
public record SpeakerNotes(List<Page> pages) {
    /** No notes. */
    public static final SpeakerNotes NONE = new SpeakerNotes(List.of(new Page("", List.of())));

    public SpeakerNotes {
        pages = List.copyOf(pages);
    }

    /**
     * A page.
     *
     * @param title its heading; empty if it has none
     */
    public record Page(String title, List<Line> lines) {
        public Page {
            lines = List.copyOf(lines);
        }

        private boolean isEmpty() {
            return title.isEmpty() && lines.isEmpty();
        }
    }

    /**
     * A line of a page.
     *
     * @param isPoint whether it is a list item
     */
    public record Line(String text, boolean isPoint) {}

    /** Returns the notes in a text. */
    public static SpeakerNotes parse(String text) {
        List<Page> pages = new ArrayList<>();
        String title = "";
        List<Line> lines = new ArrayList<>();
        for (String raw : text.lines().map(String::strip).toList()) {
            boolean isHeading = raw.startsWith("#");
            if (isHeading || raw.matches("-{3,}|\\*{3,}")) {
                pages.add(new Page(title, lines));
                title = isHeading ? plain(raw.replaceFirst("^#+\\s*", "")) : "";
                lines = new ArrayList<>();
            } else if (!raw.isEmpty()) {
                lines.add(line(raw));
            }
        }
        pages.add(new Page(title, lines));
        pages.removeIf(Page::isEmpty);
        return pages.isEmpty() ? NONE : new SpeakerNotes(pages);
    }

    private static Line line(String raw) {
        boolean isPoint = raw.matches("[-*+]\\s.*");
        return new Line(plain(isPoint ? raw.substring(1).strip() : raw), isPoint);
    }

    private static String plain(String marked) {
        return marked.replaceAll("\\*\\*|__|`", "")
                .replaceAll("(?<!\\w)[*_](\\S[^*_]*)[*_](?!\\w)", "$1");
    }

    /** Returns whether there are no notes. */
    public boolean isEmpty() {
        return pages.stream().allMatch(Page::isEmpty);
    }

    /** Returns a page number, limited to the existing pages. */
    public int nearest(int page) {
        return Math.clamp(page, 0, pages.size() - 1);
    }
}
