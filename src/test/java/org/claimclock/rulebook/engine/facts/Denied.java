package org.claimclock.rulebook.engine.facts;

import java.time.LocalDate;

public record Denied(LocalDate date) {}
