package dev.gedanken.app.export;

/** What moments can be written as. */
public enum ExportFormat {
    /** Pictures beside each other, the dream above the truth. */
    STRIP(".png"),
    /** A film. */
    MP4(".mp4"),
    /** A film that plays anywhere. */
    GIF(".gif"),
    /** A row of figures for each moment. */
    CSV(".csv");

    private final String suffix;

    ExportFormat(String suffix) {
        this.suffix = suffix;
    }

    /** Returns how the file's name ends. */
    public String suffix() {
        return suffix;
    }
}
