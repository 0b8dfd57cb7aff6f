// Bicubic interpolation with the kernel of Catmull and Rom (1974), B = 0 and C = 1/2, over 4×4 source
// pixels, premultiplied. The kernel overshoots at edges; what leaves the range of colours is cut off.
PARAMETERS {
    ivec4 placement;
};
#include "sampling.glsl"

vec4 kernel(float t) {
    return 0.5
        * vec4(
            ((2.0 - t) * t - 1.0) * t,
            (3.0 * t - 5.0) * t * t + 2.0,
            ((4.0 - 3.0 * t) * t + 1.0) * t,
            (t - 1.0) * t * t);
}

vec4 row(ivec2 corner, int down, vec4 weights) {
    return premultiplied(texelAt(corner + ivec2(-1, down))) * weights.x
        + premultiplied(texelAt(corner + ivec2(0, down))) * weights.y
        + premultiplied(texelAt(corner + ivec2(1, down))) * weights.z
        + premultiplied(texelAt(corner + ivec2(2, down))) * weights.w;
}

void main() {
    vec2 position = positionInSource();
    vec2 corner = floor(position);
    vec4 across = kernel(position.x - corner.x);
    vec4 down = kernel(position.y - corner.y);
    ivec2 texel = ivec2(corner);
    vec4 colour = row(texel, -1, across) * down.x + row(texel, 0, across) * down.y
        + row(texel, 1, across) * down.z + row(texel, 2, across) * down.w;
    write(clamped(colour));
}
