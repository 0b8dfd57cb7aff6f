// Makes an image crisper, as strongly as leaves every colour between 0 and 1: RCAS in the
// published description of AMD's FSR 1. A straight image, as frames are, stays straight.
#define PART
PARAMETERS {
    ivec4 placement;
    ivec4 part;
    float strength;
    int isStraight;
};
#include "sampling.glsl"

// The strongest sharpening that the description allows, a sixteenth from where the sum would be zero.
const float LIMIT = 0.25 - 1.0 / 16.0;
// Stands in for a division by zero; far below a step of eight bits.
const float TINY = 1.0 / 65536.0;

vec4 colourAt(ivec2 pixel) {
    vec4 colour = texelAt(pixel);
    return isStraight != 0 ? premultiplied(colour) : colour;
}

void writeAsRead(vec4 colour) {
    float divisor = isStraight != 0 && colour.a > 0.0 ? colour.a : 1.0;
    write(vec4(colour.rgb / divisor, colour.a));
}

void main() {
    ivec2 pixel = pixelInPlacement();
    vec4 here = colourAt(pixel);
    vec3 above = colourAt(pixel - ivec2(0, 1)).rgb;
    vec3 left = colourAt(pixel - ivec2(1, 0)).rgb;
    vec3 right = colourAt(pixel + ivec2(1, 0)).rgb;
    vec3 below = colourAt(pixel + ivec2(0, 1)).rgb;
    vec3 darkest = min(min(above, left), min(right, below));
    vec3 brightest = max(max(above, left), max(right, below));
    vec3 untilBlack = min(darkest, here.rgb) / max(4.0 * brightest, TINY);
    vec3 untilWhite = (1.0 - max(brightest, here.rgb)) / max(4.0 - 4.0 * darkest, TINY);
    vec3 each = -min(untilBlack, untilWhite);
    float lobe = clamp(max(each.r, max(each.g, each.b)), -LIMIT, 0.0) * strength;
    vec3 sharp = (lobe * (above + left + right + below) + here.rgb) / (4.0 * lobe + 1.0);
    writeAsRead(clamped(vec4(sharp, here.a)));
}
