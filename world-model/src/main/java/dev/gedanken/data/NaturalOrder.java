package dev.gedanken.data;

import java.nio.file.Path;
import java.util.Comparator;

/** Natural order, as people count: {@code 2.png} before {@code 10.png}. */
final class NaturalOrder implements Comparator<String> {
    private static final NaturalOrder INSTANCE = new NaturalOrder();

    private NaturalOrder() {}

    /** Returns the order of texts; those with equal numbers are in alphabetical order. */
    static Comparator<String> ofTexts() {
        return INSTANCE.thenComparing(Comparator.naturalOrder());
    }

    /** Returns the order of files by their names. */
    static Comparator<Path> ofFiles() {
        return Comparator.comparing(file -> String.valueOf(file.getFileName()), ofTexts());
    }

    @Override
    public int compare(String one, String two) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < two.length()) {
            int iEnd = end(one, i);
            int jEnd = end(two, j);
            int order =
                    isDigit(one.charAt(i)) && isDigit(two.charAt(j))
                            ? byNumber(one, i, iEnd, two, j, jEnd)
                            : Character.compare(one.charAt(i), two.charAt(j));
            if (order != 0) {
                return order;
            }
            i = iEnd;
            j = jEnd;
        }
        return Integer.compare(one.length() - i, two.length() - j);
    }

    /** Returns the end of the number or the character that begins at {@code from}. */
    private static int end(String text, int from) {
        int end = from + 1;
        while (isDigit(text.charAt(from)) && end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int byNumber(String one, int i, int iEnd, String two, int j, int jEnd) {
        String first = withoutZeros(one.substring(i, iEnd));
        String second = withoutZeros(two.substring(j, jEnd));
        int byLength = Integer.compare(first.length(), second.length());
        return byLength != 0 ? byLength : first.compareTo(second);
    }

    private static String withoutZeros(String digits) {
        int first = 0;
        while (first < digits.length() - 1 && digits.charAt(first) == '0') {
            first++;
        }
        return digits.substring(first);
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }
}
