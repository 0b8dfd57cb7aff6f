// A scalar map (first) in colours (second); what it is drawn into blends it over the frame.
PARAMETERS {
    ivec4 placement;
    vec2 bounds;
    float opacity;
    int veilByValue;
    int crispCells;
};
#include "sampling.glsl"
#include "blend.glsl"

float valueAt(ivec2 texel) {
    return texelAt(texel).r;
}

float blendValues(ivec2 corner, vec2 weight) {
    float top = mix(valueAt(corner), valueAt(corner + ivec2(1, 0)), weight.x);
    float bottom =
        mix(valueAt(corner + ivec2(0, 1)), valueAt(corner + ivec2(1, 1)), weight.x);
    return mix(top, bottom, weight.y);
}

void main() {
    vec2 position = positionInSource();
    vec2 corner = floor(position);
    vec2 weight = position - corner;
    float value = blendValues(ivec2(corner), crispCells != 0 ? crispWeight(weight) : weight);
    float level = clamp((value - bounds.x) / (bounds.y - bounds.x), 0.0, 1.0);
    int last = textureSize(second, 0).x - 1;
    vec3 colour = texelFetch(second, ivec2(int(level * float(last) + 0.5), 0), 0).rgb;
    float alpha = veilByValue != 0 ? opacity * level : opacity;
    write(vec4(colour * alpha, alpha));
}
