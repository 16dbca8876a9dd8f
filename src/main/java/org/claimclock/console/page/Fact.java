package org.claimclock.console.page;

/** One line of a list of facts. */
record Fact(String name, String value) {}
