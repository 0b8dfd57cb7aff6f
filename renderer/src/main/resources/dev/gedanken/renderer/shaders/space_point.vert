// A square around each point, which always faces the camera; as many instances as points.
#include "space.glsl"
layout(location = 0) in vec3 positionInWorld;
layout(location = 1) in vec4 colour;
VARYING(0) out vec2 fromCentre;
VARYING(1) flat out vec4 pointColour;
VARYING(2) flat out float pixels;
VARYING(3) flat out uint point;

void main() {
    vec4 clip = clipFromWorld * vec4(positionInWorld, 1.0);
    float depth = max(clip.w, 0.001 * focusDistance);
    pixels = pointPixels * clamp(focusDistance / depth, 0.5, 4.0);
    vec2 corner = vec2(VERTEX & 1, VERTEX >> 1) * 2.0 - 1.0;
    // One pixel more than the disc, for its smooth edge.
    clip.xy += corner * (pixels + 2.0) / pictureSize * clip.w;
    fromCentre = corner * (pixels + 2.0) * 0.5;
    pointColour = vec4(mix(colour.rgb, background.rgb, fadeAt(clip.w)), 1.0);
    point = uint(INSTANCE) + 1u;
    place(clip);
}
