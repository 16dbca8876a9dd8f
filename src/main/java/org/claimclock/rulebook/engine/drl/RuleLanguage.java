package org.claimclock.rulebook.engine.drl;

import java.util.Set;

/**
 * What rules may speak of.
 *
 * @param rulePackage the one package that every rule file must name, for example {@code rules}
 * @param factPackages the Java packages whose types rules may import; sub-packages are not included
 * @param effects the names that {@code @effect} may give
 */
public record RuleLanguage(String rulePackage, Set<String> factPackages, Set<String> effects) {

    public RuleLanguage {
        factPackages = Set.copyOf(factPackages);
        effects = Set.copyOf(effects);
    }

    /** Whether a class, given by its binary name such as {@code a.b.Outer$Inner}, is one that rules may speak of. */
    public boolean allowsType(String binaryName) {
        var dot = binaryName.lastIndexOf('.');
        return dot > 0 && factPackages.contains(binaryName.substring(0, dot));
    }
}
