package dev.gedanken.app.view.text;

import dev.gedanken.rollout.BranchKind;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Branch names in the window. Automatic names, such as {@code counterfactual 1} or
 * {@code counterfactual 2: left}, are shown in the window's language with the action first, because
 * that is the difference. Names given by a person are shown unchanged.
 *
 * @param texts in the language
 */
public record BranchNames(Texts texts) {
    /** Separates the names of two compared branches. */
    private static final String BESIDE = " | ";

    private static final Pattern GIVEN =
            Pattern.compile(
                    Arrays.stream(BranchKind.values())
                            .map(BranchKind::words)
                            .collect(Collectors.joining("|", "(", ") (\\d+)(: (.*))?")));

    /** Returns the displayed form of a name, or of the names of two compared branches. */
    public String shown(String name) {
        return List.of(name.split(Pattern.quote(BESIDE), -1)).stream()
                .map(this::shownAlone)
                .collect(Collectors.joining(BESIDE));
    }

    /** Returns a short name that distinguishes a branch from its neighbours: {@code left (2)}. */
    public String brief(String name) {
        Matcher given = GIVEN.matcher(name);
        return given.matches() && given.group(4) != null
                ? texts.of("branch.brief", texts.action(given.group(4)), given.group(2))
                : shown(name);
    }

    private String shownAlone(String name) {
        Matcher given = GIVEN.matcher(name);
        if (!given.matches()) {
            return name;
        }
        String branch = texts.of("branch." + kind(given.group(1)).label(), given.group(2));
        return given.group(4) == null
                ? branch
                : texts.of("branch.action", texts.action(given.group(4)), branch);
    }

    private static BranchKind kind(String words) {
        return Arrays.stream(BranchKind.values())
                .filter(kind -> kind.words().equals(words))
                .findFirst()
                .orElseThrow();
    }
}
