package dev.gedanken.app.export;

import dev.gedanken.app.console.Png;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.util.Base64;
import org.apache.batik.svggen.DefaultImageHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.w3c.dom.Element;

/** Embeds pictures into an SVG as PNG, so that the file needs no others. */
final class EmbeddedPictures extends DefaultImageHandler {
    private static final String XLINK = "http://www.w3.org/1999/xlink";

    @Override
    protected void handleHREF(Image image, Element element, SVGGeneratorContext context) {
        if (!(image instanceof BufferedImage picture)) {
            throw new IllegalArgumentException("A figure is drawn of pictures in memory.");
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        byte[] png = Png.of(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
        element.setAttributeNS(
                XLINK,
                "xlink:href",
                "data:image/png;base64," + Base64.getEncoder().encodeToString(png));
    }

    @Override
    protected void handleHREF(RenderedImage image, Element element, SVGGeneratorContext context) {
        throw new IllegalArgumentException("A figure is drawn of pictures in memory.");
    }

    @Override
    protected void handleHREF(RenderableImage image, Element element, SVGGeneratorContext context) {
        throw new IllegalArgumentException("A figure is drawn of pictures in memory.");
    }
}
