#version 450
// What a fragment shader writes differently for Vulkan.
#define PARAMETERS layout(push_constant) uniform Parameters
#define VARYING(location_) layout(location = location_)
layout(set = 0, binding = 0) uniform sampler2D first;
layout(set = 0, binding = 1) uniform sampler2D second;
layout(set = 0, binding = 2) uniform sampler2D third;
layout(location = 0) out vec4 written;

void write(vec4 colour) {
    written = colour;
}
