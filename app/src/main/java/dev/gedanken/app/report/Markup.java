package dev.gedanken.app.report;

import java.util.Locale;

/** Text and numbers for HTML and SVG. */
final class Markup {

    private Markup() {}

    /** Returns escaped text. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Returns an element around markup. */
    static String element(String name, String content) {
        return "<" + name + ">" + content + "</" + name + ">";
    }

    /** Returns an element of a class around markup. */
    static String element(String name, String styleClass, String content) {
        return "<%s class=\"%s\">%s</%s>".formatted(name, styleClass, content, name);
    }

    /** Returns an element around plain text. */
    static String text(String name, String text) {
        return element(name, escaped(text));
    }

    /** Returns a coordinate. */
    static String at(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
