package dev.gedanken.app.stage;

import dev.gedanken.renderer.RendererUnavailableException;
import dev.gedanken.renderer.vulkan.VulkanDeviceInfo;
import dev.gedanken.renderer.vulkan.VulkanDevices;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The choices for the renderer from the next start on.
 *
 * @param library the remembered one; the default order if empty
 * @param devices of Vulkan: "automatic" first, then the existing ones, then a remembered one that
 *     does not exist
 * @param chosen the remembered one
 */
public record RendererChoices(Optional<String> library, List<Device> devices, Device chosen) {
    private static final Logger LOG = LoggerFactory.getLogger(RendererChoices.class);

    public RendererChoices {
        devices = List.copyOf(devices);
    }

    /** A device, or no particular one. */
    public sealed interface Device {

        /** Returns the remembered value for it; empty for no particular one. */
        Optional<String> remembered();
    }

    /** The best device. */
    public record Automatic() implements Device {

        @Override
        public Optional<String> remembered() {
            return Optional.empty();
        }
    }

    /**
     * A device of this machine.
     *
     * @param name as given by the driver
     * @param key identifies it uniquely
     */
    public record Present(String name, String key) implements Device {

        @Override
        public Optional<String> remembered() {
            return Optional.of(key);
        }
    }

    /**
     * A remembered device that does not exist.
     *
     * @param key the remembered key
     */
    public record Absent(String key) implements Device {

        @Override
        public Optional<String> remembered() {
            return Optional.of(key);
        }
    }

    /**
     * Finds the choices, which takes up to a second.
     *
     * @param state the user's own folder; nothing is remembered without one
     */
    public static RendererChoices look(Optional<Path> state) {
        return of(
                state.flatMap(folder -> remembered(RendererPreference.LIBRARY, folder)),
                state.flatMap(folder -> remembered(RendererPreference.DEVICE, folder)),
                vulkanDevices());
    }

    static RendererChoices of(
            Optional<String> library, Optional<String> device, List<VulkanDeviceInfo> there) {
        List<Device> devices = new ArrayList<>(List.of(new Automatic()));
        there.forEach(info -> devices.add(present(info, there)));
        Device chosen =
                device.map(key ->
                                there.stream()
                                        .filter(info -> info.isMeantBy(key))
                                        .findFirst()
                                        .<Device>map(info -> present(info, there))
                                        .orElse(new Absent(key)))
                        .orElse(new Automatic());
        if (chosen instanceof Absent) {
            devices.add(chosen);
        }
        return new RendererChoices(library, devices, chosen);
    }

    /** A name is more readable in a file, but may be a part of another device's name. */
    private static Present present(VulkanDeviceInfo info, List<VulkanDeviceInfo> there) {
        long meant = there.stream().filter(other -> other.isMeantBy(info.name())).count();
        return new Present(info.name(), meant == 1 ? info.name() : info.identity());
    }

    private static Optional<String> remembered(String key, Path folder) {
        try {
            return RendererPreference.remembered(key, folder);
        } catch (UncheckedIOException e) {
            LOG.warn("What draws cannot be read", e);
            return Optional.empty();
        }
    }

    private static List<VulkanDeviceInfo> vulkanDevices() {
        try {
            return VulkanDevices.list();
        } catch (RendererUnavailableException | IllegalStateException | LinkageError e) {
            LOG.info("Vulkan has no devices here", e);
            return List.of();
        }
    }
}
