// Marks the pixels in which two premultiplied images differ: white there, clear elsewhere.
PARAMETERS {
    ivec4 placement;
    float threshold;
};
#include "sampling.glsl"

void main() {
    ivec2 pixel = pixelInPlacement();
    vec4 difference = abs(texelFetch(second, pixel, 0) - texelAt(pixel));
    float largest = max(max(difference.r, difference.g), max(difference.b, difference.a));
    write(vec4(largest >= threshold ? 1.0 : 0.0));
}
