// Blends a frame (first) in from the one before it (second), both of one size and not premultiplied;
// neither is the result, so that every way to enlarge can follow.
PARAMETERS {
    ivec4 placement;
    float share;
};
#include "sampling.glsl"

void main() {
    ivec2 texel = pixelInPlacement();
    vec4 before = premultiplied(texelFetch(second, texel, 0));
    vec4 blend = mix(before, premultiplied(texelAt(texel)), share);
    write(vec4(blend.a > 0.0 ? blend.rgb / blend.a : vec3(0.0), blend.a));
}
