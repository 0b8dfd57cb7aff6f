// Blends the four source pixels around the pixel's centre.
PARAMETERS {
    ivec4 placement;
};
#include "sampling.glsl"
#include "blend.glsl"

void main() {
    vec2 position = positionInSource();
    vec2 corner = floor(position);
    write(blendPremultiplied(ivec2(corner), position - corner));
}
