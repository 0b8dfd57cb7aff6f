package dev.gedanken.renderer.gl;

import static org.lwjgl.opengl.GL33C.GL_BLEND;
import static org.lwjgl.opengl.GL33C.GL_ONE;
import static org.lwjgl.opengl.GL33C.GL_ONE_MINUS_SRC_ALPHA;
import static org.lwjgl.opengl.GL33C.glBlendFunc;
import static org.lwjgl.opengl.GL33C.glEnable;

import dev.gedanken.renderer.ColourMap;
import dev.gedanken.renderer.HeatMap;
import dev.gedanken.renderer.PixelRectangle;
import java.util.EnumMap;
import java.util.Map;

/** Lays a scalar map in colours over what is there. */
final class HeatMapPass implements AutoCloseable {
    private final Program program = new Program("sampling.glsl", "blend.glsl", "heat_map.frag");
    private final Map<ColourMap, Texture> colours = new EnumMap<>(ColourMap.class);
    private final FullTriangle triangle;

    HeatMapPass(FullTriangle triangle) {
        this.triangle = triangle;
    }

    void draw(HeatMap heatMap, Texture values, PixelRectangle placement) {
        program.use();
        program.set("placement", placement);
        program.setSampler("source", 0);
        program.setSampler("colours", 1);
        program.set("bounds", heatMap.low(), heatMap.high());
        program.set("opacity", heatMap.opacity());
        program.set("veilByValue", heatMap.veil() == HeatMap.Veil.BY_VALUE);
        program.set("crispCells", heatMap.cells() == HeatMap.Cells.CRISP);
        // Made on first use, which binds to unit 0.
        Texture ramp = coloursOf(heatMap.colours());
        values.bindTo(0);
        ramp.bindTo(1);
        glEnable(GL_BLEND);
        glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
        triangle.draw(placement);
    }

    @Override
    public void close() {
        colours.values().forEach(Texture::close);
        program.close();
    }

    private Texture coloursOf(ColourMap map) {
        return colours.computeIfAbsent(map, key -> Texture.ofColours(key.readColours()));
    }
}
