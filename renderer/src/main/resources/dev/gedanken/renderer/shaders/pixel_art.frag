// Smooths staircases and keeps everything else flat: where the two source pixels beside a corner look
// alike and the rule of EPX (Johnston 1992) holds, the corner is cut off at 45° in their colour, with an
// edge that is smoothed over one target pixel.
PARAMETERS {
    ivec4 placement;
};
#include "sampling.glsl"

// Colours nearer than this in every channel look alike; between two steps of eight bits.
const float ALIKE = 30.5 / 255.0;

bool alike(vec4 first, vec4 second) {
    vec4 difference = abs(first - second);
    return max(max(difference.r, difference.g), max(difference.b, difference.a)) < ALIKE;
}

void main() {
    // In whole numbers, so that the source pixel and its nearest corner are exact.
    ivec2 place = (2 * pixelInPlacement() + 1) * sourceSize();
    ivec2 here = place / (2 * placement.zw);
    ivec2 rest = place - here * 2 * placement.zw;
    vec2 inside = vec2(rest) / vec2(2 * placement.zw);
    ivec2 towards =
        ivec2(rest.x < placement.z ? -1 : 1, rest.y < placement.w ? -1 : 1);
    vec4 own = premultiplied(texelAt(here));
    vec4 beside = premultiplied(texelAt(here + ivec2(towards.x, 0)));
    vec4 above = premultiplied(texelAt(here + ivec2(0, towards.y)));
    vec4 opposite = premultiplied(texelAt(here - ivec2(towards.x, 0)));
    vec4 below = premultiplied(texelAt(here - ivec2(0, towards.y)));
    bool isStep = alike(beside, above) && !alike(beside, below) && !alike(above, opposite);
    vec2 fromCorner = 0.5 - abs(inside - 0.5);
    float distance = (0.5 - fromCorner.x - fromCorner.y) * min(scale().x, scale().y);
    float cut = isStep ? clamp(distance * 0.70710678 + 0.5, 0.0, 1.0) : 0.0;
    write(mix(own, (beside + above) * 0.5, cut));
}
