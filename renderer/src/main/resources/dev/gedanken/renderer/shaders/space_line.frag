// A band with smooth edges; belongs to no point.
VARYING(0) in float fromMiddle;
VARYING(1) flat in float halfWidth;
VARYING(2) in vec3 lineColour;
VARYING(1) out uint identity;

void main() {
    float cover = clamp(halfWidth + 0.5 - abs(fromMiddle), 0.0, 1.0);
    if (cover < 0.05) {
        discard;
    }
    write(vec4(lineColour * cover, cover));
    identity = 0u;
}
