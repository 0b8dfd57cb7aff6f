// A scalar map in colours; the target blends it over the frame.
uniform sampler2D colours;
uniform vec2 bounds;
uniform float opacity;
uniform bool veilByValue;
uniform bool crispCells;

float valueAt(ivec2 texel) {
    return texelFetch(source, clamp(texel, ivec2(0), sourceSize() - 1), 0).r;
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
    float value = blendValues(ivec2(corner), crispCells ? crispWeight(weight) : weight);
    float level = clamp((value - bounds.x) / (bounds.y - bounds.x), 0.0, 1.0);
    int last = textureSize(colours, 0).x - 1;
    vec3 colour = texelFetch(colours, ivec2(int(level * float(last) + 0.5), 0), 0).rgb;
    float alpha = veilByValue ? opacity * level : opacity;
    bgra = vec4(colour * alpha, alpha).bgra;
}
