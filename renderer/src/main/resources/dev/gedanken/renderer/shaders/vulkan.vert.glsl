#version 450
// What a vertex shader writes differently for Vulkan.
#define PARAMETERS layout(push_constant) uniform Parameters
#define VARYING(location_) layout(location = location_)
#define VERTEX gl_VertexIndex
#define INSTANCE gl_InstanceIndex
