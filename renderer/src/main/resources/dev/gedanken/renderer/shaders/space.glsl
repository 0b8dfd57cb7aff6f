// What all shaders in space are given.
PARAMETERS {
    mat4 clipFromWorld;
    vec4 background;
    vec2 pictureSize;
    float pointPixels;
    float focusDistance;
};

// How much of the background mixes in, as far from the camera as this; tells near from far.
float fadeAt(float depth) {
    return clamp((depth / focusDistance - 0.85) * 0.9, 0.0, 0.7);
}
