#version 450
// What a vertex shader writes differently for Vulkan.
#define PARAMETERS layout(push_constant) uniform Parameters
#define VARYING(location_) layout(location = location_)
#define VERTEX gl_VertexIndex
#define INSTANCE gl_InstanceIndex

// Shaders count depth from -1 to 1, as OpenGL does; Vulkan counts from 0.
void place(vec4 clip) {
    gl_Position = vec4(clip.xy, 0.5 * (clip.z + clip.w), clip.w);
}
