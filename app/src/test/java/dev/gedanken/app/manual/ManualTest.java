package dev.gedanken.app.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manual comes with the program, with all its pictures. */
class ManualTest {
    private static final Pattern PICTURE = Pattern.compile("!\\[[^]]*]\\(([^)]+)\\)");

    static List<String> chapters() {
        return Manual.CHAPTERS;
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void everyChapterIsThereWithATitleAndItsPictures(String page) {
        String text = Manual.text(page).orElseThrow();

        assertThat(Manual.title(page)).isNotBlank().isNotEqualTo(page);
        PICTURE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .forEach(link -> assertThat(Manual.linked(page, link)).as(link).isPresent());
    }

    @Test
    void linksStayWithinWhatTheProgramBrings() {
        assertThat(Manual.linked("guide/studio.md", "playing.md#keys"))
                .contains("guide/playing.md");
        assertThat(Manual.linked("guide/studio.md", "#the-stage")).contains("guide/studio.md");
        assertThat(Manual.linked("guide/studio.md", "https://pf4j.org")).isEmpty();
        assertThat(Manual.linked("guide/studio.md", "../../README.md")).isEmpty();
    }
}
