package dev.gedanken.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.testing.TestPacks;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

@Tag("windowless")
class ExportCommandTest {
    @TempDir private Path folder;
    private Path session;

    @BeforeEach
    void record() throws IOException {
        Path script = Files.writeString(folder.resolve("keys.txt"), "right x6\nleft x6\nnoop x8\n");
        session = folder.resolve("a.gedanken");
        CommandRun run = run("play", "--headless", "--keys", script, "--session", session);
        assertThat(run.exitCode()).isZero();
    }

    private static CommandRun run(Object... args) {
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        return CommandRun.of(TestPacks.shipped(), words);
    }

    private Path exported(String name, Object... more) {
        Path out = folder.resolve(name);
        Object[] args = new Object[4 + more.length];
        Object[] first = {"export", session, "--out", out};
        System.arraycopy(first, 0, args, 0, first.length);
        System.arraycopy(more, 0, args, first.length, more.length);
        CommandRun run = run(args);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return out;
    }

    @Test
    void aTableHasALineForEachMomentWithItsActionAndTheTrueFactors() throws IOException {
        List<String> lines = Files.readAllLines(exported("a.csv"));

        assertThat(lines).hasSize(22);
        assertThat(lines.getFirst()).startsWith("node,step,cause,action,").contains(",ball.x,");
        assertThat(lines.get(1)).startsWith("0,0,start,,,model,");
        assertThat(lines.get(2)).startsWith("1,1,step,right,script,model,");
        assertThat(lines.get(2).split(",")).hasSameSizeAs(lines.getFirst().split(","));
    }

    @Test
    void arraysOfTheChosenStepsAreWritten() {
        assertThat(exported("a.h5", "--from", 5, "--to", 9)).isNotEmptyFile();
    }

    @Test
    void aStripIsAsWideAsItsFramesWithTheTruthBelow() throws IOException {
        BufferedImage strip =
                ImageIO.read(exported("a.png", "--every", 5, "--scale", 1, "--twin").toFile());

        assertThat(strip.getWidth()).isEqualTo(60 + 5 * 64 + 4 * 4);
        assertThat(strip.getHeight()).isEqualTo(2 * 64 + 4 + 18);
    }

    @Test
    void aFigureAsSvgHasItsFramesAsPicturesAndItsStepsAsText() throws Exception {
        Path svg = exported("a.svg", "--every", 5, "--twin");
        DocumentBuilderFactory xml = DocumentBuilderFactory.newInstance();
        xml.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        Document figure = xml.newDocumentBuilder().parse(svg.toFile());

        assertThat(figure.getElementsByTagName("image").getLength()).isEqualTo(10);
        assertThat(figure.getDocumentElement().getTextContent())
                .containsSubsequence("0", "5", "10", "15", "20", "Dream", "Truth");
    }

    @Test
    void aFigureAsPdfLooksLikeTheOneAsPng() throws IOException {
        BufferedImage png = ImageIO.read(exported("a.png", "--every", 5, "--twin").toFile());
        try (PDDocument pdf = Loader.loadPDF(exported("a.pdf", "--every", 5, "--twin").toFile())) {
            assertThat(pdf.getNumberOfPages()).isOne();
            BufferedImage page = new PDFRenderer(pdf).renderImage(0);

            assertThat(page.getWidth()).isEqualTo(png.getWidth());
            assertThat(page.getHeight()).isEqualTo(png.getHeight());
            for (int x = 50; x < png.getWidth(); x += 32) {
                assertThat(differenceAt(x, 75, png, page)).isLessThanOrEqualTo(2);
            }
        }
    }

    /** Returns by how much the colours of two pictures differ at a pixel, from 0 to 255. */
    private static int differenceAt(int x, int y, BufferedImage one, BufferedImage other) {
        int difference = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int first = one.getRGB(x, y) >> shift & 0xFF;
            int second = other.getRGB(x, y) >> shift & 0xFF;
            difference = Math.max(difference, Math.abs(first - second));
        }
        return difference;
    }

    @Test
    void aFilmOfAFewStepsIsMade() {
        assertThat(exported("a.mp4", "--from", 3, "--to", 12, "--scale", 2)).isNotEmptyFile();
    }

    @Test
    void anUnknownEndingAndAnEmptyStretchAreRefusedInOneSentence() {
        CommandRun ending = run("export", session, "--out", folder.resolve("a.bmp"));
        CommandRun stretch =
                run("export", session, "--out", folder.resolve("b.csv"), "--from", 100);

        assertThat(ending.exitCode()).isEqualTo(2);
        assertThat(ending.err())
                .contains("give a name that ends with .png, .svg, .pdf, .mp4, .gif, .csv, .h5");
        assertThat(stretch.exitCode()).isEqualTo(2);
        assertThat(stretch.err()).contains("its steps are 0..20");
        assertThat(folder.resolve("b.csv")).doesNotExist();
    }
}
