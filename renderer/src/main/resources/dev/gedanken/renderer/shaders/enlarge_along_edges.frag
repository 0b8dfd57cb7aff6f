// Enlarges an image (first) along its edges, from twelve source pixels, with no colour beyond those of the
// four nearest, so that nothing rings.
#define PART
PARAMETERS {
    ivec4 placement;
    ivec4 part;
    ivec4 edges;
};
#include "sampling.glsl"
#include "along_edges.glsl"

void add(Kernel kernel, ivec2 corner, vec2 inside, ivec2 tap, inout vec4 sum, inout float total) {
    float weight = weightOf(kernel, vec2(tap) - inside);
    sum += premultiplied(texelAt(corner + tap)) * weight;
    total += weight;
}

void main() {
    vec2 position = positionInSource();
    ivec2 corner = ivec2(floor(position));
    vec2 inside = position - floor(position);
    Kernel kernel = kernelFor(edgeAround(corner, inside));
    vec4 sum = vec4(0.0);
    float total = 0.0;
    add(kernel, corner, inside, ivec2(0, -1), sum, total);
    add(kernel, corner, inside, ivec2(1, -1), sum, total);
    add(kernel, corner, inside, ivec2(-1, 0), sum, total);
    add(kernel, corner, inside, ivec2(2, 0), sum, total);
    add(kernel, corner, inside, ivec2(-1, 1), sum, total);
    add(kernel, corner, inside, ivec2(2, 1), sum, total);
    add(kernel, corner, inside, ivec2(0, 2), sum, total);
    add(kernel, corner, inside, ivec2(1, 2), sum, total);
    vec4 a = premultiplied(texelAt(corner));
    vec4 b = premultiplied(texelAt(corner + ivec2(1, 0)));
    vec4 c = premultiplied(texelAt(corner + ivec2(0, 1)));
    vec4 d = premultiplied(texelAt(corner + ivec2(1, 1)));
    vec4 weights =
        vec4(weightOf(kernel, -inside), weightOf(kernel, vec2(1.0, 0.0) - inside),
            weightOf(kernel, vec2(0.0, 1.0) - inside), weightOf(kernel, vec2(1.0) - inside));
    sum += a * weights.x + b * weights.y + c * weights.z + d * weights.w;
    total += dot(weights, vec4(1.0));
    write(clamp(sum / total, min(min(a, b), min(c, d)), max(max(a, b), max(c, d))));
}
