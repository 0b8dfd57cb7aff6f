// A kernel that is turned and stretched along the edges (second) that were found in an image: the second
// half of EASU in the published description of AMD's FSR 1. A window shaped like Lanczos' from two squares
// instead of sines.
#include "edge.glsl"

vec3 edgeAt(ivec2 texel) {
    return texelFetch(second, edges.xy + clamp(texel, ivec2(0), edges.zw - 1), 0).xyz;
}

// Blends direction and clearness of the four source pixels around the position.
vec3 edgeAround(ivec2 corner, vec2 weight) {
    vec3 top = mix(edgeAt(corner), edgeAt(corner + ivec2(1, 0)), weight.x);
    vec3 bottom = mix(edgeAt(corner + ivec2(0, 1)), edgeAt(corner + ivec2(1, 1)), weight.x);
    return edgeIn(mix(top, bottom, weight.y));
}

vec2 directionOf(vec2 gradient) {
    float square = dot(gradient, gradient);
    return square < 1.0 / 32768.0 ? vec2(1.0, 0.0) : gradient * inversesqrt(square);
}

struct Kernel {
    vec2 direction;
    vec2 stretch;
    float lobe;
    float reach;
};

Kernel kernelFor(vec3 edge) {
    vec2 direction = directionOf(edge.xy);
    float clear = 0.25 * edge.z * edge.z;
    float diagonal = 1.0 / max(abs(direction.x), abs(direction.y));
    vec2 stretch = vec2(1.0 + (diagonal - 1.0) * clear, 1.0 - 0.5 * clear);
    float lobe = 0.5 - 0.29 * clear;
    return Kernel(direction, stretch, lobe, 1.0 / lobe);
}

float weightOf(Kernel kernel, vec2 offset) {
    vec2 along =
        vec2(dot(offset, kernel.direction),
            dot(offset, vec2(-kernel.direction.y, kernel.direction.x)))
        * kernel.stretch;
    float square = min(dot(along, along), kernel.reach);
    float window = kernel.lobe * square - 1.0;
    float base = 0.4 * square - 1.0;
    return (1.5625 * base * base - 0.5625) * window * window;
}
