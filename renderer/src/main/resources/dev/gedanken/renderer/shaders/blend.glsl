// Blends the four source pixels around a position; weight tells how far towards the right and lower
// ones. In full precision, because hardware filters in steps of 1/256.
vec4 blendPremultiplied(ivec2 corner, vec2 weight) {
    vec4 top = mix(
        premultiplied(texelAt(corner)), premultiplied(texelAt(corner + ivec2(1, 0))), weight.x);
    vec4 bottom = mix(
        premultiplied(texelAt(corner + ivec2(0, 1))),
        premultiplied(texelAt(corner + ivec2(1, 1))),
        weight.x);
    return mix(top, bottom, weight.y);
}

// Narrows the blend to the one target pixel in which two source pixels meet.
vec2 crispWeight(vec2 weight) {
    return clamp((weight - 0.5) * max(scale(), vec2(1.0)) + 0.5, 0.0, 1.0);
}
