package org.claimclock.register.people;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person is to the nights. */
public enum Role {
    /** Schedules nights, watches them, and writes to partners and customers. */
    OPERATIONS,
    /** Edits and approves the rules, and answers for what they decide. */
    COMPLIANCE,
    /** Takes what is exported. */
    FINANCE,
    /** Looks, and does nothing. */
    VIEWER;

    /** As a person writes it: {@code operations}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All of them, as a person writes them. */
    public static String words() {
        return Arrays.stream(values()).map(Role::word).collect(Collectors.joining(", "));
    }

    static String pack(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(" "));
    }

    static Set<Role> unpack(String text) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(text.split(" "))
                .filter(word -> !word.isEmpty())
                .map(Role::valueOf)
                .forEach(roles::add);
        return roles;
    }
}
