// A line along the inner edge of every labelled area (first), in the area's colour (second): the pixels
// from which one of eight neighbours, as far away as the line is wide, lies in another area.
PARAMETERS {
    ivec4 placement;
    int width;
    float opacity;
};
#include "sampling.glsl"

// In whole numbers and hence exact, as in nearest.frag.
int labelAt(ivec2 pixel) {
    ivec2 inside = clamp(pixel, ivec2(0), placement.zw - 1);
    ivec2 texel = ((2 * inside + 1) * sourceSize()) / (2 * placement.zw);
    return int(texelAt(texel).r + 0.5);
}

bool isEdge(ivec2 pixel, int label) {
    for (int y = -1; y <= 1; y++) {
        for (int x = -1; x <= 1; x++) {
            if (labelAt(pixel + width * ivec2(x, y)) != label) {
                return true;
            }
        }
    }
    return false;
}

void main() {
    ivec2 pixel = pixelInPlacement();
    int label = labelAt(pixel);
    bool isLine = label != 0 && isEdge(pixel, label);
    int colour = (max(label, 1) - 1) % textureSize(second, 0).x;
    float alpha = isLine ? opacity : 0.0;
    write(vec4(texelFetch(second, ivec2(colour, 0), 0).rgb * alpha, alpha));
}
