// Like bilinear.frag, for an image that is premultiplied already.
#define PART
PARAMETERS {
    ivec4 placement;
    ivec4 part;
};
#include "sampling.glsl"

void main() {
    vec2 position = positionInSource();
    vec2 corner = floor(position);
    vec2 weight = position - corner;
    ivec2 texel = ivec2(corner);
    vec4 top = mix(texelAt(texel), texelAt(texel + ivec2(1, 0)), weight.x);
    vec4 bottom = mix(texelAt(texel + ivec2(0, 1)), texelAt(texel + ivec2(1, 1)), weight.x);
    write(mix(top, bottom, weight.y));
}
