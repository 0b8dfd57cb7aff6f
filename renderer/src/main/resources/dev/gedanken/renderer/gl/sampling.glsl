// What all passes share. Rows count from the top everywhere: in the source, in the placement, and in
// the target, whose first row is the first one to be read back.

// Where the source is drawn, in target pixels: x, y, width, height.
uniform ivec4 placement;
uniform sampler2D source;

// The target holds blue, green, red, alpha in this order, so that reading back needs no conversion.
out vec4 bgra;

ivec2 sourceSize() {
    return textureSize(source, 0);
}

// How many target pixels a source pixel covers, in each direction.
vec2 scale() {
    return vec2(placement.zw) / vec2(sourceSize());
}

// The pixel being drawn, counted from the placement's top left corner.
ivec2 pixelInPlacement() {
    return ivec2(gl_FragCoord.xy) - placement.xy;
}

// The same in source pixels from the centre of the top left one.
vec2 positionInSource() {
    vec2 centre = vec2(pixelInPlacement()) + 0.5;
    return centre * vec2(sourceSize()) / vec2(placement.zw) - 0.5;
}

vec4 premultiplied(vec4 colour) {
    return vec4(colour.rgb * colour.a, colour.a);
}

vec4 texelAt(ivec2 texel) {
    return texelFetch(source, clamp(texel, ivec2(0), sourceSize() - 1), 0);
}
