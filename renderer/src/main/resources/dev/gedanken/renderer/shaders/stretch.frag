// Like bilinear.frag, for an image that is premultiplied already; steeper halfway between two pixels if
// that is wanted.
#define PART
PARAMETERS {
    ivec4 placement;
    ivec4 part;
    float steepness;
};
#include "sampling.glsl"

void main() {
    vec2 position = positionInSource();
    vec2 corner = floor(position);
    vec2 weight = clamp((position - corner - 0.5) * steepness + 0.5, 0.0, 1.0);
    ivec2 texel = ivec2(corner);
    vec4 top = mix(texelAt(texel), texelAt(texel + ivec2(1, 0)), weight.x);
    vec4 bottom = mix(texelAt(texel + ivec2(0, 1)), texelAt(texel + ivec2(1, 1)), weight.x);
    write(mix(top, bottom, weight.y));
}
