package dev.gedanken.app.bench;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * The measurements of the window; its JSON keys are a stable contract.
 *
 * @param version of the program
 * @param machine processor and system
 * @param window how responsive it was
 */
@JsonPropertyOrder({"version", "machine", "window"})
public record WindowReport(String version, String machine, WindowFigures window) {}
