// What all passes over a placement share. Rows count from the top everywhere: in the images, in the
// placement, and in what is drawn into, whose first row is the first one to be read back.
//
// A pass declares PARAMETERS, which begin with
//     ivec4 placement: where the first image lies, in pixels of what is drawn into: x, y, width, height
// and includes this file behind them.
//
// A pass that reads only a part of the first image defines PART and declares
//     ivec4 part: x, y, width, height, in pixels of that image
// behind the placement. Nothing outside is read then.

#ifdef PART
ivec2 sourceCorner() {
    return part.xy;
}

ivec2 sourceSize() {
    return part.zw;
}
#else
ivec2 sourceCorner() {
    return ivec2(0);
}

ivec2 sourceSize() {
    return textureSize(first, 0);
}
#endif

// How many pixels a source pixel covers, in each direction.
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
    return texelFetch(first, sourceCorner() + clamp(texel, ivec2(0), sourceSize() - 1), 0);
}

// Cuts off what is no premultiplied colour.
vec4 clamped(vec4 colour) {
    float alpha = clamp(colour.a, 0.0, 1.0);
    return vec4(clamp(colour.rgb, vec3(0.0), vec3(alpha)), alpha);
}
