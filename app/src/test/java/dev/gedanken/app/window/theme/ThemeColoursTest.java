package dev.gedanken.app.window.theme;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.gedanken.app.settings.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeColoursTest {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
    private static final Pattern COLOUR = Pattern.compile("\\s(-color-[\\w-]+):\\s*([^;]+);");

    @Test
    void theDarkThemeHasTheLibrarysColours() throws IOException {
        assertThat(ours(".theme-dark"))
                .isEqualTo(colours(new PrimerDark().getUserAgentStylesheet(), ".root"));
    }

    /** Rules for hovered and chosen things are the dark theme's, which take these two. */
    @Test
    void theLightThemeHasTheLibrarysColoursButForWhatIsHoveredOrChosen() throws IOException {
        Map<String, String> expected = colours(new PrimerLight().getUserAgentStylesheet(), ".root");
        String hovered = Objects.requireNonNull(expected.get("-color-base-1"));
        expected.put("-color-base-6", hovered);
        expected.put("-color-base-7", hovered);

        assertThat(ours(".theme-light")).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyThemeNamesEveryColour(Theme theme) throws IOException {
        String selector = ".theme-" + theme.name().toLowerCase(Locale.ROOT).replace('_', '-');

        assertThat(ours(selector).keySet()).isEqualTo(ours(".theme-dark").keySet());
    }

    private static Map<String, String> ours(String selector) throws IOException {
        return colours("/dev/gedanken/app/theme/themes.css", selector);
    }

    /** Returns the colours from the rules of a selector; later rules override earlier ones. */
    private static Map<String, String> colours(String sheet, String selector) throws IOException {
        String path = sheet.substring(Math.max(0, sheet.indexOf("/atlantafx")));
        try (InputStream in =
                Objects.requireNonNull(ThemeColoursTest.class.getResourceAsStream(path), path)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Map<String, String> found = new TreeMap<>();
            Matcher rule = RULE.matcher(COMMENT.matcher(text).replaceAll(""));
            while (rule.find()) {
                if (List.of(rule.group(1).strip().split("\\s*,\\s*")).contains(selector)) {
                    Matcher colour = COLOUR.matcher(rule.group(2));
                    while (colour.find()) {
                        found.put(colour.group(1), colour.group(2));
                    }
                }
            }
            return found;
        }
    }
}
