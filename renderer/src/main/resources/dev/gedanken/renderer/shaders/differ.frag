// How far two premultiplied images are apart in each channel.
PARAMETERS {
    ivec4 placement;
    float gain;
    int isSigned;
};
#include "sampling.glsl"

void main() {
    ivec2 pixel = pixelInPlacement();
    vec3 difference = texelFetch(second, pixel, 0).rgb - texelAt(pixel).rgb;
    vec3 shown = isSigned != 0 ? 0.5 + 0.5 * gain * difference : gain * abs(difference);
    write(vec4(clamp(shown, 0.0, 1.0), 1.0));
}
