package dev.gedanken.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileManagerTest {
    private final List<List<String>> asked = new ArrayList<>();

    private FileManager on(String os, String works) {
        return new FileManager(
                os,
                command -> {
                    asked.add(command);
                    return command.getFirst().equals(works);
                });
    }

    @Test
    void theFileIsChosenWhereTheDesktopCan() {
        assertThat(on("Linux", "gdbus").show(Path.of("/films/a b.mp4"))).isTrue();
        assertThat(asked).singleElement().asList().contains("['file:///films/a%20b.mp4']");
    }

    @Test
    void elseItsFolderIsOpened() {
        assertThat(on("Linux", "xdg-open").show(Path.of("/films/a.mp4"))).isTrue();
        assertThat(asked.getLast()).containsExactly("xdg-open", "/films");
    }

    @Test
    void withoutAFileManagerItSaysSo() {
        assertThat(on("Linux", "none").show(Path.of("/films/a.mp4"))).isFalse();
    }

    @Test
    void aMacHasItsFinder() {
        assertThat(on("Mac OS X", "open").show(Path.of("/films/a.mp4"))).isTrue();
        assertThat(asked).containsExactly(List.of("open", "-R", "/films/a.mp4"));
    }
}
