#version 330 core
// What a vertex shader writes differently for OpenGL.
#define PARAMETERS layout(std140) uniform Parameters
#define VARYING(location)
#define VERTEX gl_VertexID
#define INSTANCE gl_InstanceID

void place(vec4 clip) {
    gl_Position = clip;
}
