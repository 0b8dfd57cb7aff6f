package dev.gedanken.renderer.vulkan;

import java.util.Locale;

/**
 * A device that Vulkan knows, for people to choose from.
 *
 * @param name as the driver calls it
 * @param identity 32 hexadecimal digits that stay the same on this machine
 * @param kind what sort of device it is
 * @param driver its driver's name and version
 * @param version of Vulkan that it speaks, such as "1.3.230"
 * @param largestImage the longest side of an image that it can draw, in pixels
 * @param memoryBytes how much memory it has of its own, or shares with the processor
 */
public record VulkanDeviceInfo(
        String name,
        String identity,
        Kind kind,
        String driver,
        String version,
        int largestImage,
        long memoryBytes) {

    /** Sorts of devices, the best first. */
    public enum Kind {
        DISCRETE_CARD,
        INTEGRATED_CARD,
        VIRTUAL_CARD,
        OTHER,
        PROCESSOR
    }

    /** Returns whether this is the device that somebody means by a part of its name or its identity. */
    public boolean isMeantBy(String nameOrIdentity) {
        String wanted = nameOrIdentity.toLowerCase(Locale.ROOT);
        return identity.equals(wanted) || name.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
