// Like differ.frag, for two frames of one size that are enlarged on the way.
PARAMETERS {
    ivec4 placement;
    float gain;
    int isSigned;
    int way;
};
#include "sampling.glsl"
#include "blend.glsl"
#include "two_frames.glsl"

void main() {
    vec3 difference = apart().rgb;
    vec3 shown = isSigned != 0 ? 0.5 + 0.5 * gain * difference : gain * abs(difference);
    write(vec4(clamp(shown, 0.0, 1.0), 1.0));
}
