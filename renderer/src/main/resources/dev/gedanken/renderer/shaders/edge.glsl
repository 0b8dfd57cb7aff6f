// An edge in bytes, which are the fastest to read: direction (x, y) from -2 to 2, with an exact zero, and
// clearness from 0 to 2. Linear, so that what is stored can be blended.
const float MOST = 255.0;
const float ZERO = 128.0;
const float STEPS = 127.0;
// Steps between colours of eight bits must not fall half between two bytes, where devices may differ.
const float ROUNDING = 0.51;

vec3 stored(vec3 edge) {
    vec3 bytes = vec3(0.5 * edge.xy * STEPS + ZERO, 0.5 * edge.z * MOST);
    return floor(bytes + ROUNDING) / MOST;
}

vec3 edgeIn(vec3 texel) {
    return 2.0 * vec3((texel.xy * MOST - ZERO) / STEPS, texel.z);
}
