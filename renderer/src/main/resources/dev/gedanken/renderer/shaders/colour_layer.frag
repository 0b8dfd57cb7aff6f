// Colours of cells (first) as flat rectangles; what they are drawn into blends them over the frame.
PARAMETERS {
    ivec4 placement;
    float opacity;
};
#include "sampling.glsl"
#include "blend.glsl"

void main() {
    vec2 position = positionInSource();
    vec2 corner = floor(position);
    write(blendPremultiplied(ivec2(corner), crispWeight(position - corner)) * opacity);
}
