package org.claimclock.cli;

import picocli.CommandLine.Command;

/** For compliance: what stands in {@code rules/}, whether it is right, and what it does. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "Checks, lists, tests, proves, compares, explains, approves and prints rules.",
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {"0:the rules are right", ExitCodes.USAGE, ExitCodes.RULES},
        footer = {
            "%nFor example:",
            "  claimclock rules check",
            "  claimclock rules list --on 2021-03-09",
            "  claimclock rules test --show dispute"
        },
        subcommands = {
            RulesCheckCommand.class,
            RulesListCommand.class,
            RulesTestCommand.class,
            RulesProofCommand.class,
            RulesDiffCommand.class,
            RulesBookCommand.class,
            RulesExplainCommand.class,
            RulesApproveCommand.class,
            RulesRollbackCommand.class,
            RulesReleaseCommand.class,
            RulesShowCommand.class
        })
final class RulesCommand {}
