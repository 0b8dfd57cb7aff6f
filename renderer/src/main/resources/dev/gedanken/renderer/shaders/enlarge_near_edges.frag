// Like enlarge_along_edges.frag from the four nearest source pixels only: softer, for half of the work.
#define PART
PARAMETERS {
    ivec4 placement;
    ivec4 part;
    ivec4 edges;
};
#include "sampling.glsl"
#include "along_edges.glsl"

void main() {
    vec2 position = positionInSource();
    ivec2 corner = ivec2(floor(position));
    vec2 inside = position - floor(position);
    Kernel kernel = kernelFor(edgeAround(corner, inside));
    vec4 a = premultiplied(texelAt(corner));
    vec4 b = premultiplied(texelAt(corner + ivec2(1, 0)));
    vec4 c = premultiplied(texelAt(corner + ivec2(0, 1)));
    vec4 d = premultiplied(texelAt(corner + ivec2(1, 1)));
    vec4 weights =
        vec4(weightOf(kernel, -inside), weightOf(kernel, vec2(1.0, 0.0) - inside),
            weightOf(kernel, vec2(0.0, 1.0) - inside), weightOf(kernel, vec2(1.0) - inside));
    vec4 sum = a * weights.x + b * weights.y + c * weights.z + d * weights.w;
    vec4 blend = sum / dot(weights, vec4(1.0));
    write(clamp(blend, min(min(a, b), min(c, d)), max(max(a, b), max(c, d))));
}
