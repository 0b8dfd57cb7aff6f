/**
 * Films: writes frames to MP4 or GIF files with FFmpeg.
 *
 * <p>Knows frames and nothing else of ours; the only package that may use bytedeco.
 */
@NullMarked
package dev.gedanken.app.video;

import org.jspecify.annotations.NullMarked;
