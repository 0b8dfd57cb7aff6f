void main() {
    vec2 position = positionInSource();
    vec2 corner = floor(position);
    bgra = blendPremultiplied(ivec2(corner), position - corner).bgra;
}
