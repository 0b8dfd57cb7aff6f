// The source pixel that the target pixel's centre lies in, in whole numbers and hence exact.
PARAMETERS {
    ivec4 placement;
};
#include "sampling.glsl"

void main() {
    ivec2 texel = ((2 * pixelInPlacement() + 1) * sourceSize()) / (2 * placement.zw);
    write(premultiplied(texelAt(texel)));
}
