// A disc that is a little darker towards its edge; writes which point it is, so that it can be picked.
VARYING(0) in vec2 fromCentre;
VARYING(1) flat in vec4 pointColour;
VARYING(2) flat in float pixels;
VARYING(3) flat in uint point;
VARYING(1) out uint identity;

void main() {
    float radius = 0.5 * pixels;
    float distance = length(fromCentre);
    float cover = clamp(radius + 0.5 - distance, 0.0, 1.0);
    if (cover < 0.1) {
        discard;
    }
    float inside = min(distance / radius, 1.0);
    vec3 shaded = pointColour.rgb * (1.08 - 0.4 * inside * inside);
    write(vec4(min(shaded, 1.0) * cover, cover));
    identity = point;
}
