// A line around the pixels in which two premultiplied images differ: the pixels that do not, but have
// one that does among eight neighbours as far away as the line is wide, or nearer.
PARAMETERS {
    ivec4 placement;
    vec4 colour;
    float threshold;
    int width;
};
#include "sampling.glsl"

bool differs(ivec2 pixel) {
    ivec2 inside = clamp(pixel, ivec2(0), sourceSize() - 1);
    vec4 difference = abs(texelFetch(second, inside, 0) - texelAt(inside));
    return max(max(difference.r, difference.g), max(difference.b, difference.a)) >= threshold;
}

bool hasNeighbour(ivec2 pixel) {
    for (int distance = 1; distance <= width; distance++) {
        for (int y = -1; y <= 1; y++) {
            for (int x = -1; x <= 1; x++) {
                if (differs(pixel + distance * ivec2(x, y))) {
                    return true;
                }
            }
        }
    }
    return false;
}

void main() {
    ivec2 pixel = pixelInPlacement();
    bool isLine = !differs(pixel) && hasNeighbour(pixel);
    float alpha = isLine ? colour.a : 0.0;
    write(vec4(colour.rgb * alpha, alpha));
}
