package dev.gedanken.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Message;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders of pictures as other programs write them. */
class ForeignPicturesTest {
    @TempDir private Path folder;

    private final List<Message> notices = new ArrayList<>();

    private EpisodeSource read() {
        return EpisodeFiles.inFolder(folder, Optional.empty(), notices::add);
    }

    private List<String> told() {
        return notices.stream().map(Message::english).toList();
    }

    /** Writes a number of grey frames, {@code 0.png} and up, each as bright as its number. */
    private void writeFrames(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            writeGrey(folder.resolve(i + ".png"), 4, i);
        }
    }

    private static void writeGrey(Path file, int side, int value) throws IOException {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < side * side; i++) {
            image.getRaster().setSample(i % side, i / side, 0, value);
        }
        ImageIO.write(image, "png", file.toFile());
    }

    private void writeActions(String text) throws IOException {
        Files.writeString(folder.resolve("actions.csv"), text);
    }

    private List<String> taken() {
        return read().episode(0).actions().stream().map(Action::name).toList();
    }

    @Test
    void framesAreTakenInTheOrderOfTheirNumbersAndGreyStaysGrey() throws IOException {
        writeFrames(12);
        writeActions("action\n" + "noop\n".repeat(11));
        assertThat(read().episode(0).frames())
                .extracting(frame -> frame.channel(0, 0, 0))
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    }

    @Test
    void greyOfMiddleBrightnessIsNotMadeBrighter() throws IOException {
        writeGrey(folder.resolve("0.png"), 4, 128);
        writeGrey(folder.resolve("1.png"), 4, 128);
        writeActions("action\nnoop\n");
        assertThat(read().episode(0).frames().getLast().channel(2, 2, 1)).isEqualTo(128);
    }

    @Test
    void quotedCellsAndAByteOrderMarkAreNoPartOfAName() throws IOException {
        writeFrames(4);
        writeActions(
                "\uFEFFaction,note\r\n\"noop\",\"a, b\"\r\n\"left\"\r\nleft,\"say \"\"x\"\"\"\r\n");
        assertThat(taken()).containsExactly("noop", "left", "left");
    }

    @Test
    void semicolonsOfSpreadsheetsSeparateCells() throws IOException {
        writeFrames(3);
        writeActions("step;Action\n0;noop\n1;right\n");
        assertThat(taken()).containsExactly("noop", "right");
    }

    @Test
    void aSeedMayHaveAByteOrderMark() throws IOException {
        writeFrames(2);
        writeActions("action\nnoop\n");
        Files.writeString(folder.resolve("seed.txt"), "\uFEFF42\r\n");
        assertThat(read().episode(0).seed()).isEqualTo(42);
    }

    @Test
    void aSeedThatDoesNotFitIsRefusedAndNotWrapped() throws IOException {
        writeFrames(2);
        writeActions("action\nnoop\n");
        Files.writeString(folder.resolve("seed.txt"), "9223372036854775808");
        assertThatThrownBy(() -> read().episode(0))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("holds '9223372036854775808'");
    }

    @Test
    void whatFinderLeavesIsNoFrame() throws IOException {
        writeFrames(3);
        writeActions("action\nnoop\nnoop\n");
        Files.write(folder.resolve("._0.png"), new byte[] {0, 5, 22, 7});
        Files.createDirectory(folder.resolve("__MACOSX"));
        assertThat(read().episode(0).steps()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "noop",
                "NOOP",
                "No-Op",
                "NONE",
                "Idle",
                "nothing",
                "Stay",
                "wait",
                "no_action"
            })
    void whatMeansDoingNothingIsIdleInAnySpelling(String name) throws IOException {
        writeFrames(3);
        writeActions("action\nFIRE\n%s\n".formatted(name));
        ActionSpace actions = read().actions();
        assertThat(actions.idle().name()).isEqualTo(name);
        assertThat(actions.names()).isEqualTo(name + ", FIRE");
        assertThat(notices).isEmpty();
    }

    @Test
    void whenNoNameMeansDoingNothingItIsSaidWhichStandsForIt() throws IOException {
        writeFrames(3);
        writeActions("action\nleft\nfire\n");
        assertThat(read().actions().idle().name()).isEqualTo("fire");
        assertThat(told()).singleElement().asString().contains("'fire' stands for no key held");
    }

    @Test
    void namesThatAKeyScriptCannotWriteAreMadeWritableAndThatIsSaid() throws IOException {
        writeFrames(4);
        writeActions("action\nnoop\nturn left\nfire#2\n");
        assertThat(taken()).containsExactly("noop", "turn-left", "fire-2");
        assertThat(told()).first().asString().contains("they are called fire-2, turn-left here");
    }

    @Test
    void twoNamesThatBecomeOneAreRefused() throws IOException {
        writeFrames(4);
        writeActions("action\nnoop\nturn left\nturn-left\n");
        assertRefused("have two actions called 'turn-left'");
    }

    @Test
    void anEmptyNameIsRefusedNamingItsLine() throws IOException {
        writeFrames(4);
        writeActions("step,action\n0,noop\n1,\"\"\n2,noop\n");
        assertRefused("Line 3 of");
    }

    @Test
    void aTableThatIsNoneIsRefused() throws IOException {
        writeFrames(4);
        writeActions("action\n\"noop\nnoop\n");
        assertRefused("actions.csv");
    }

    @Test
    void aCutOffFrameIsNamed() throws IOException {
        writeFrames(3);
        writeActions("action\nnoop\nnoop\n");
        Path frame = folder.resolve("1.png");
        byte[] whole = Files.readAllBytes(frame);
        Files.write(frame, Arrays.copyOf(whole, whole.length - 15));
        assertRefused("1.png is damaged or cut off");
    }

    @Test
    void framesOfOtherSizesAreRefusedAndNotSquashed() throws IOException {
        writeFrames(3);
        writeGrey(folder.resolve("1.png"), 5, 0);
        writeActions("action\nnoop\nnoop\n");
        assertRefused("1.png is 5×5 but the first one is 4×4");
    }

    private void assertRefused(String reason) {
        assertThatThrownBy(() -> read().episode(0))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void anExportedEpisodeWithOddNamesComesBack() {
        ActionSpace space = ActionSpace.startingWith("noop").and("a,b").and("c\"d").build();
        Episode episode =
                new Episode(
                        7,
                        Collections.nCopies(4, Frame.of(1, 1, new byte[] {1, 2, 3})),
                        List.of(space.get(1), space.get(2), space.get(0)));
        new EpisodeFolder(folder, EpisodeFormat.PNG).write(0, episode);
        assertThat(EpisodeFiles.inFolder(folder, Optional.of(space)).episode(0)).isEqualTo(episode);
    }
}
