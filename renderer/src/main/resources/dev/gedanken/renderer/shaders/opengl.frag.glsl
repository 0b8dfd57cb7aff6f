#version 330 core
// What a fragment shader writes differently for OpenGL.
#define PARAMETERS layout(std140) uniform Parameters
#define VARYING(location)
uniform sampler2D first;
uniform sampler2D second;
uniform sampler2D third;
out vec4 written;

// What is drawn into holds blue before red, so that reading back needs no conversion.
void write(vec4 colour) {
    written = colour.bgra;
}
