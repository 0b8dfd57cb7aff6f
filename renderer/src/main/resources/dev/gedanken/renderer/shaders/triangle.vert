// One triangle that covers the whole viewport; needs no vertex data.
void main() {
    vec2 corner = vec2((VERTEX << 1) & 2, VERTEX & 2);
    place(vec4(corner * 2.0 - 1.0, 0.0, 1.0));
}
