// A line around marked pixels (first): the pixels that are not, but have one that is among eight
// neighbours as far away as the line is wide, or nearer.
PARAMETERS {
    ivec4 placement;
    vec4 colour;
    int width;
};
#include "sampling.glsl"

float markAt(ivec2 pixel) {
    return texelAt(pixel).r;
}

float across(ivec2 pixel, ivec2 away) {
    return max(markAt(pixel + away), markAt(pixel - away));
}

// Without a way out in between, which costs a processor more than it saves.
float markAround(ivec2 pixel) {
    float mark = 0.0;
    for (int away = 1; away <= width; away++) {
        float beside = max(across(pixel, ivec2(away, 0)), across(pixel, ivec2(0, away)));
        float diagonal = max(across(pixel, ivec2(away)), across(pixel, ivec2(away, -away)));
        mark = max(mark, max(beside, diagonal));
    }
    return mark;
}

void main() {
    ivec2 pixel = pixelInPlacement();
    bool isLine = markAt(pixel) < 0.5 && markAround(pixel) > 0.5;
    float alpha = isLine ? colour.a : 0.0;
    write(vec4(colour.rgb * alpha, alpha));
}
