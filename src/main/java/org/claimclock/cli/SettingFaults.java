package org.claimclock.cli;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is wrong with settings, each alone and beside others, to be told at once and in the order in which they are written. */
final class SettingFaults {
    /** Words that are names of settings, where they do not stand in plain language. */
    private static final Pattern NAMES =
            Pattern.compile("(?<=\\bsettings? )[a-z]+(?:[.-][a-z]+)*|\\b[a-z]+(?:[.-][a-z]+)+");

    private record Place(int rank, String words) {}

    private record Fault(int rank, String words) {}

    private final Map<Setting, Place> places = new EnumMap<>(Setting.class);
    private final Set<Setting> wrong = EnumSet.noneOf(Setting.class);
    private final Set<Fault> found = new LinkedHashSet<>();
    private boolean readable = true;
    private int rank;

    /** @param place where it is written, such as {@code application.yaml:3} */
    void written(Setting setting, String place) {
        places.put(setting, new Place(++rank, place));
    }

    /** Of what is written next to what was read last. */
    void add(String words) {
        found.add(new Fault(++rank, words));
    }

    /** Of the value of this setting, about which nothing else needs to be told. */
    void add(Setting setting, String words) {
        wrong.add(setting);
        found.add(new Fault(rank, words));
    }

    /** A file of settings cannot be read, so nobody knows what is missing. */
    void unreadable(List<String> words) {
        readable &= words.isEmpty();
        words.forEach(this::add);
    }

    boolean areReadable() {
        return readable;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** What is wrong with a setting only beside others, or with what it names. What may come of a wrong value is left out. */
    void addBeside(String words) {
        List<Setting> named = NAMES.matcher(words)
                .results()
                .map(MatchResult::group)
                .flatMap(name -> Setting.find(name).stream())
                .toList();
        if (named.stream().anyMatch(wrong::contains)) {
            return;
        }
        Place place = named.stream()
                .filter(places::containsKey)
                .findFirst()
                .map(places::get)
                .orElse(null);
        found.add(new Fault(place == null ? Integer.MAX_VALUE : place.rank, in(place) + words));
    }

    /** What was just given with the command needs no place. */
    private static String in(@Nullable Place place) {
        return place == null || place.words.equals(SettingSources.COMMAND) ? "" : place.words + ": ";
    }

    /** @throws UsageFault with all of them, one a line */
    void requireNone() {
        if (!isEmpty()) {
            throw UsageFault.usage(String.join("\n", inOrder()));
        }
    }

    private List<String> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(Fault::rank))
                .map(Fault::words)
                .toList();
    }
}
