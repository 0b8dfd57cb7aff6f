package dev.gedanken.app.export;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import dev.gedanken.app.console.OutputFile;
import dev.gedanken.app.console.Png;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.w3c.dom.Document;

/** Writes a figure as pixels (PNG), or with text and edges that stay sharp at any size (SVG, PDF). */
final class FigureFile {
    private static final String SVG = "http://www.w3.org/2000/svg";

    private FigureFile() {}

    /** Writes a figure in the requested format. */
    static void write(StripFigure figure, ExportFormat format, OutputFile output) {
        switch (format) {
            case SVG -> output.write(svg(figure));
            case PDF -> output.write(pdf(figure));
            default -> output.write(png(figure));
        }
    }

    private static byte[] png(StripFigure figure) {
        Dimension size = figure.size();
        BufferedImage image =
                new BufferedImage(size.width, size.height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        figure.draw(pen);
        pen.dispose();
        int[] pixels = image.getRGB(0, 0, size.width, size.height, null, 0, size.width);
        return Png.of(size.width, size.height, pixels);
    }

    private static String svg(StripFigure figure) {
        Document document = emptySvg();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setImageHandler(new EmbeddedPictures());
        context.setComment("Gedanken");
        SVGGraphics2D pen = new SVGGraphics2D(context, false);
        pen.setSVGCanvasSize(figure.size());
        figure.draw(pen);
        try (Writer text = new StringWriter()) {
            pen.stream(text, true);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can always be written.", e);
        }
    }

    private static Document emptySvg() {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every Java platform can make XML documents.", e);
        }
    }

    private static byte[] pdf(StripFigure figure) {
        Dimension size = figure.size();
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(new PDRectangle(size.width, size.height));
            document.addPage(page);
            PdfBoxGraphics2D pen = new PdfBoxGraphics2D(document, size.width, size.height);
            figure.draw(pen);
            pen.dispose();
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(pen.getXFormObject());
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can always be written.", e);
        }
    }
}
