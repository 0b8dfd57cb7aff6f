package dev.gedanken.app.command;

import dev.gedanken.data.EpisodeFormat;
import dev.gedanken.picture.PictureFit;
import dev.gedanken.play.PlaySource;
import dev.gedanken.scene.PolicyKind;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads option values with a limited range; the option's description explains why a value is
 * refused.
 */
final class ArgumentTypes {

    private ArgumentTypes() {}

    private static int atLeast(int least, String text) {
        int value = Integer.parseInt(text);
        if (value < least) {
            throw new TypeConversionException(text + " is below " + least);
        }
        return value;
    }

    /** A whole number from 0 up. */
    static final class Count implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return atLeast(0, text);
        }
    }

    /** A whole number from 1 up. */
    static final class PositiveCount implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return atLeast(1, text);
        }
    }

    /** A number above 0. */
    static final class PositiveNumber implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            double value = Double.parseDouble(text);
            if (!(value > 0) || Double.isInfinite(value)) {
                throw new TypeConversionException(text + " is not above 0");
            }
            return value;
        }
    }

    /** The source of frames. */
    static final class Source implements ITypeConverter<PlaySource> {
        @Override
        public PlaySource convert(String text) {
            return PlaySource.of(text);
        }
    }

    /** The policy that plays. */
    static final class Policy implements ITypeConverter<PolicyKind> {
        @Override
        public PolicyKind convert(String text) {
            return PolicyKind.of(text);
        }
    }

    /** The format in which episodes are stored. */
    static final class Format implements ITypeConverter<EpisodeFormat> {
        @Override
        public EpisodeFormat convert(String text) {
            return EpisodeFormat.of(text);
        }
    }

    /** How a picture of other proportions becomes a frame. */
    static final class Fit implements ITypeConverter<PictureFit> {
        @Override
        public PictureFit convert(String text) {
            return PictureFit.of(text);
        }
    }

    /** Seeds from one to another, such as {@code 100..199}. */
    static final class Seeds implements ITypeConverter<SeedRange> {
        @Override
        public SeedRange convert(String text) {
            return SeedRange.parse(text);
        }
    }
}
