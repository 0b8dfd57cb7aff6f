package dev.gedanken.family.torchscript;

/** Knows which modules the user has agreed to run, because a module is foreign code. */
@FunctionalInterface
public interface ModuleConsents {
    /** No module may run. */
    ModuleConsents NONE = sha256 -> false;

    /**
     * Returns whether the module with this SHA-256 may run.
     *
     * @param sha256 of {@code module.pt}, in hexadecimal
     */
    boolean allows(String sha256);
}
