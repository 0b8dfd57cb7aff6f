package dev.gedanken.family.torchscript;

/** Knows which modules the person agreed to run: a module is somebody's code. */
@FunctionalInterface
public interface ModuleConsents {
    /** Nothing was agreed to. */
    ModuleConsents NONE = sha256 -> false;

    /**
     * Returns whether the module with this SHA-256 may run.
     *
     * @param sha256 of {@code module.pt}, in hexadecimal
     */
    boolean allows(String sha256);
}
