package dev.gedanken.renderer.vulkan;

import static org.lwjgl.util.shaderc.Shaderc.shaderc_compilation_status_success;
import static org.lwjgl.util.shaderc.Shaderc.shaderc_compile_into_spv;
import static org.lwjgl.util.shaderc.Shaderc.shaderc_compile_options_initialize;
import static org.lwjgl.util.shaderc.Shaderc.shaderc_compile_options_release;
import static org.lwjgl.util.shaderc.Shaderc.shaderc_compile_options_set_optimization_level;
import static org.lwjgl.util.shaderc.Shaderc.shaderc_compile_options_set_target_env;
import static org.lwjgl.util.shaderc.Shaderc.shaderc_compiler_initialize;
import static org.lwjgl.util.shaderc.Shaderc.shaderc_compiler_release;
import static org.lwjgl.util.shaderc.Shaderc.shaderc_env_version_vulkan_1_2;
import static org.lwjgl.util.shaderc.Shaderc.shaderc_fragment_shader;
import static org.lwjgl.util.shaderc.Shaderc.shaderc_optimization_level_performance;
import static org.lwjgl.util.shaderc.Shaderc.shaderc_result_get_bytes;
import static org.lwjgl.util.shaderc.Shaderc.shaderc_result_get_compilation_status;
import static org.lwjgl.util.shaderc.Shaderc.shaderc_result_get_error_message;
import static org.lwjgl.util.shaderc.Shaderc.shaderc_result_release;
import static org.lwjgl.util.shaderc.Shaderc.shaderc_target_env_vulkan;
import static org.lwjgl.util.shaderc.Shaderc.shaderc_vertex_shader;

import dev.gedanken.renderer.shader.Stage;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Compiles shaders to SPIR-V, the form that Vulkan uses. */
final class ShaderCompiler {

    private ShaderCompiler() {}

    /** Returns the compiled shader. */
    static byte[] compile(String name, Stage stage, String text) {
        long compiler = shaderc_compiler_initialize();
        long options = shaderc_compile_options_initialize();
        try {
            shaderc_compile_options_set_target_env(
                    options, shaderc_target_env_vulkan, shaderc_env_version_vulkan_1_2);
            shaderc_compile_options_set_optimization_level(
                    options, shaderc_optimization_level_performance);
            return compile(compiler, options, name, stage, text);
        } finally {
            shaderc_compile_options_release(options);
            shaderc_compiler_release(compiler);
        }
    }

    private static byte[] compile(
            long compiler, long options, String name, Stage stage, String text) {
        int kind = stage == Stage.VERTEX ? shaderc_vertex_shader : shaderc_fragment_shader;
        long result = shaderc_compile_into_spv(compiler, text, kind, name, "main", options);
        try {
            if (shaderc_result_get_compilation_status(result)
                    != shaderc_compilation_status_success) {
                throw new IllegalStateException(
                        "The shader %s does not compile for Vulkan: %s"
                                .formatted(name, shaderc_result_get_error_message(result)));
            }
            return bytes(shaderc_result_get_bytes(result));
        } finally {
            shaderc_result_release(result);
        }
    }

    private static byte[] bytes(@Nullable ByteBuffer spirv) {
        if (spirv == null) {
            throw new IllegalStateException("The shader compiler returned nothing.");
        }
        byte[] copy = new byte[spirv.remaining()];
        spirv.get(copy);
        return copy;
    }
}
