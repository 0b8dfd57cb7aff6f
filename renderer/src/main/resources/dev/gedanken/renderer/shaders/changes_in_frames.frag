// Like changes.frag, for two frames of one size that are enlarged on the way.
PARAMETERS {
    ivec4 placement;
    float threshold;
    int way;
};
#include "sampling.glsl"
#include "blend.glsl"
#include "two_frames.glsl"

void main() {
    vec4 difference = abs(apart());
    float largest = max(max(difference.r, difference.g), max(difference.b, difference.a));
    write(vec4(largest >= threshold ? 1.0 : 0.0));
}
