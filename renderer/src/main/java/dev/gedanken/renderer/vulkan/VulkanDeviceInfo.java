package dev.gedanken.renderer.vulkan;

import java.util.Locale;

/**
 * A device that Vulkan knows, for people to choose from.
 *
 * @param name as given by the driver
 * @param identity 32 hexadecimal digits that stay the same on this machine
 * @param kind the kind of device
 * @param driver its driver's name and version
 * @param version of Vulkan that it supports, such as "1.3.230"
 * @param largestImage the longest side of an image that it can draw, in pixels
 * @param memoryBytes how much memory it has, its own or shared with the processor
 */
public record VulkanDeviceInfo(
        String name,
        String identity,
        Kind kind,
        String driver,
        String version,
        int largestImage,
        long memoryBytes) {

    /** Kinds of devices, the best first. */
    public enum Kind {
        DISCRETE_CARD,
        INTEGRATED_CARD,
        VIRTUAL_CARD,
        OTHER,
        PROCESSOR
    }

    /** Returns whether this device matches a part of a name or an identity. */
    public boolean isMeantBy(String nameOrIdentity) {
        String wanted = nameOrIdentity.toLowerCase(Locale.ROOT);
        return identity.equals(wanted) || name.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
