// Makes a premultiplied image crisper, as strongly as leaves every colour between 0 and 1: RCAS in the
// published description of AMD's FSR 1.
PARAMETERS {
    ivec4 placement;
    float strength;
};
#include "sampling.glsl"

// The strongest sharpening that the description allows, a sixteenth from where the sum would be zero.
const float LIMIT = 0.25 - 1.0 / 16.0;
// Stands in for a division by zero; far below a step of eight bits.
const float TINY = 1.0 / 65536.0;

void main() {
    ivec2 pixel = pixelInPlacement();
    vec4 here = texelAt(pixel);
    vec3 above = texelAt(pixel - ivec2(0, 1)).rgb;
    vec3 left = texelAt(pixel - ivec2(1, 0)).rgb;
    vec3 right = texelAt(pixel + ivec2(1, 0)).rgb;
    vec3 below = texelAt(pixel + ivec2(0, 1)).rgb;
    vec3 darkest = min(min(above, left), min(right, below));
    vec3 brightest = max(max(above, left), max(right, below));
    vec3 untilBlack = min(darkest, here.rgb) / max(4.0 * brightest, TINY);
    vec3 untilWhite = (1.0 - max(brightest, here.rgb)) / max(4.0 - 4.0 * darkest, TINY);
    vec3 each = -min(untilBlack, untilWhite);
    float lobe = clamp(max(each.r, max(each.g, each.b)), -LIMIT, 0.0) * strength;
    vec3 sharp = (lobe * (above + left + right + below) + here.rgb) / (4.0 * lobe + 1.0);
    write(clamped(vec4(sharp, here.a)));
}
