// How far two frames of one size (first, second) are apart in a pixel when both are enlarged. All three
// ways to enlarge are sums with the same weights for both, so the difference may be taken before.
// A pass declares int way behind its other parameters and includes this behind blend.glsl.
const int NEAREST = 0;
const int CRISP = 1;

vec4 apartAt(ivec2 texel) {
    ivec2 inside = clamp(texel, ivec2(0), sourceSize() - 1);
    return premultiplied(texelFetch(second, inside, 0)) - premultiplied(texelFetch(first, inside, 0));
}

// The second minus the first, premultiplied.
vec4 apart() {
    vec2 position = positionInSource();
    vec2 rest = position - floor(position);
    vec2 weight = way == CRISP ? crispWeight(rest) : rest;
    ivec2 corner = ivec2(floor(position));
    if (way == NEAREST) {
        // In whole numbers and hence exact, as in nearest.frag.
        corner = ((2 * pixelInPlacement() + 1) * sourceSize()) / (2 * placement.zw);
        weight = vec2(0.0);
    }
    vec4 top = mix(apartAt(corner), apartAt(corner + ivec2(1, 0)), weight.x);
    vec4 bottom = mix(apartAt(corner + ivec2(0, 1)), apartAt(corner + ivec2(1, 1)), weight.x);
    return mix(top, bottom, weight.y);
}
