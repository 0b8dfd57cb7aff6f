// Lays a premultiplied image over what is there, pixel on pixel.
PARAMETERS {
    ivec4 placement;
    float opacity;
};
#include "sampling.glsl"

void main() {
    write(texelAt(pixelInPlacement()) * opacity);
}
