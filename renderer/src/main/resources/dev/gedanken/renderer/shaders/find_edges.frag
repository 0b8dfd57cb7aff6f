// Which way the brightness of each source pixel changes, and how clearly that is an edge: the first half
// of EASU in the published description of AMD's FSR 1, done once a source pixel instead of once a pixel
// of the picture. Writes the direction (x, y) and the clearness, as bytes.
#define PART
PARAMETERS {
    ivec4 placement;
    ivec4 part;
};
#include "sampling.glsl"
#include "edge.glsl"

// Far below a step of eight bits: nearer lumas differ by rounding only.
const float ALIKE = 1.0 / 4096.0;

float lumaAt(ivec2 texel) {
    vec3 colour = premultiplied(texelAt(texel)).rgb;
    return 0.5 * colour.r + colour.g + 0.5 * colour.b;
}

// 1 where the brightness goes on in the same direction, 0 where it turns back.
float clearness(float before, float here, float after) {
    float steepest = max(abs(after - here), abs(here - before));
    float ratio = steepest > ALIKE ? clamp(abs(after - before) / steepest, 0.0, 1.0) : 0.0;
    return ratio * ratio;
}

void main() {
    ivec2 texel = pixelInPlacement();
    float here = lumaAt(texel);
    float left = lumaAt(texel - ivec2(1, 0));
    float right = lumaAt(texel + ivec2(1, 0));
    float above = lumaAt(texel - ivec2(0, 1));
    float below = lumaAt(texel + ivec2(0, 1));
    float clear = clearness(left, here, right) + clearness(above, here, below);
    write(vec4(stored(vec3(right - left, below - above, clear)), 1.0));
}
