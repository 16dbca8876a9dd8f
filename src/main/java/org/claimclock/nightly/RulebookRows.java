package org.claimclock.nightly;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.claimclock.intake.feed.IntakeRules;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.table.ReasonTable.Catalogue;
import org.claimclock.rulebook.table.ReasonTable.Giver;

/** What the rulebook says of single rows, kept by date: intake asks for each row. */
public final class RulebookRows implements IntakeRules {
    private final LoadedRulebook rulebook;
    private final Map<LocalDate, Set<String>> infos = new ConcurrentHashMap<>();
    private final Map<LocalDate, Set<String>> rejections = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> lists = new ConcurrentHashMap<>();

    public RulebookRows(LoadedRulebook rulebook) {
        this.rulebook = rulebook;
    }

    @Override
    public ZoneId zone() {
        return rulebook.zone();
    }

    @Override
    public LocalDate begin() {
        return rulebook.tables().begin();
    }

    @Override
    public Set<String> roles(LocalDate on) {
        return list("roles_allowed", on);
    }

    @Override
    public Set<String> editableFields(LocalDate on) {
        return list("editable_fields", on);
    }

    @Override
    public Set<String> withdrawReasons(LocalDate on) {
        return list("withdraw_reasons", on);
    }

    @Override
    public Set<String> infoReasons(LocalDate on) {
        return infos.computeIfAbsent(on, day -> reasons(Catalogue.INFO, day));
    }

    @Override
    public Set<String> reviewerRejections(LocalDate on) {
        return rejections.computeIfAbsent(on, day -> reasons(Catalogue.REJECTION, day));
    }

    private Set<String> list(String policy, LocalDate on) {
        String values = rulebook.policy(on).text(policy);
        return lists.computeIfAbsent(
                values,
                text -> Arrays.stream(text.split("\\|")).map(String::strip).collect(Collectors.toUnmodifiableSet()));
    }

    private Set<String> reasons(Catalogue catalogue, LocalDate on) {
        return rulebook.tables().reasons().all().stream()
                .filter(reason ->
                        reason.catalogue() == catalogue && reason.valid().contains(on))
                .filter(reason -> reason.use().responsible() == Giver.REVIEWER)
                .map(reason -> reason.code())
                .collect(Collectors.toUnmodifiableSet());
    }
}
