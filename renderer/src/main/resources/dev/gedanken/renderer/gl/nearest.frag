// The source pixel that the target pixel's centre lies in, in whole numbers and hence exact.
void main() {
    ivec2 texel = ((2 * pixelInPlacement() + 1) * sourceSize()) / (2 * placement.zw);
    bgra = premultiplied(texelAt(texel)).bgra;
}
