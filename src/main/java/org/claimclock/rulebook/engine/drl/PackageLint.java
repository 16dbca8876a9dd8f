package org.claimclock.rulebook.engine.drl;

import java.util.Collection;
import java.util.TreeSet;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;

/** Checks what stands outside the rules of a file: only its package and the imports of fact types are allowed there. */
final class PackageLint {

    private static final String ALLOWED = "; a rule file holds only package, import and rule.";

    private final RuleLanguage language;
    private final FileFaults faults;

    PackageLint(RuleLanguage language, FileFaults faults) {
        this.language = language;
        this.faults = faults;
    }

    void check(PackageDescr file, FactTypes types) {
        if (!file.getName().equals(language.rulePackage())) {
            var found = file.getName().isEmpty() ? "is missing" : "is " + file.getName();
            faults.add(1, 1, "the package " + found + "; the first line is: package " + language.rulePackage());
        }
        refuse("import static or import function", file.getFunctionImports());
        refuse("import accumulate", file.getAccumulateImports());
        refuse("global", file.getGlobals());
        refuse("function", file.getFunctions());
        refuse("declare", file.getTypeDeclarations());
        refuse("declare enum", file.getEnumDeclarations());
        refuse("declare entry-point", file.getEntryPointDeclarations());
        refuse("declare window", file.getWindowDeclarations());
        if (file.getUnit() != null) {
            faults.add(file.getUnit(), "the file uses unit" + ALLOWED);
        }
        file.getAttributes()
                .forEach(attribute -> faults.add(
                        attribute,
                        "the file sets " + attribute.getName() + " for all its rules" + ALLOWED
                                + HeaderLint.advice(attribute.getName())));
        file.getImports().forEach(imported -> checkImport(imported, types));
    }

    private void refuse(String word, Collection<? extends BaseDescr> uses) {
        uses.forEach(use -> faults.add(use, "the file uses " + word + ALLOWED));
    }

    private void checkImport(ImportDescr imported, FactTypes types) {
        if (!types.add(imported.getTarget())) {
            var packages = String.join(", ", new TreeSet<>(language.factPackages()));
            faults.add(
                    imported,
                    "imports " + imported.getTarget() + "; allowed are the types of " + packages + " that exist."
                            + types.maybe(imported.getTarget().replaceFirst(".*\\.", ""), ""));
        }
    }
}
