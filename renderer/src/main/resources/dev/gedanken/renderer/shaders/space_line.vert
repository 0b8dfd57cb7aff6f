// A band around each piece of a path, as wide in pixels wherever it is.
#include "space.glsl"
layout(location = 0) in vec3 startInWorld;
layout(location = 1) in vec3 endInWorld;
layout(location = 2) in vec4 colour;
layout(location = 3) in float width;
VARYING(0) out float fromMiddle;
VARYING(1) flat out float halfWidth;
VARYING(2) out vec3 lineColour;

// Far below what can be seen, far above what depths are rounded by.
const float IN_FRONT = 1.0e-5;

void main() {
    vec4 start = clipFromWorld * vec4(startInWorld, 1.0);
    vec4 end = clipFromWorld * vec4(endInWorld, 1.0);
    float near = 0.03 * focusDistance;
    if (start.w < near && end.w < near) {
        place(vec4(2.0, 2.0, 2.0, 1.0));
        fromMiddle = 0.0;
        halfWidth = 0.0;
        lineColour = vec3(0.0);
        return;
    }
    // What is behind the camera has no place in the picture: the piece ends before.
    if (start.w < near) {
        start = mix(start, end, (near - start.w) / (end.w - start.w));
    }
    if (end.w < near) {
        end = mix(end, start, (near - end.w) / (start.w - end.w));
    }
    vec2 run = (end.xy / end.w - start.xy / start.w) * 0.5 * pictureSize;
    float length_ = length(run);
    vec2 along = length_ > 0.0 ? run / length_ : vec2(1.0, 0.0);
    vec2 across = vec2(-along.y, along.x);
    bool isEnd = (VERTEX & 1) == 1;
    float side = (VERTEX >> 1) == 1 ? 1.0 : -1.0;
    halfWidth = 0.5 * width;
    fromMiddle = side * (halfWidth + 1.0);
    vec2 shift = across * fromMiddle + along * (isEnd ? halfWidth : -halfWidth);
    vec4 clip = isEnd ? end : start;
    clip.xy += shift * 2.0 / pictureSize * clip.w;
    lineColour = mix(colour.rgb, background.rgb, fadeAt(clip.w));
    // A little in front: a path is as far away as the points it goes through, and rounding alone would
    // say which shows. In front, branches keep their colours where points lie close.
    clip.z -= IN_FRONT * clip.w;
    place(clip);
}
