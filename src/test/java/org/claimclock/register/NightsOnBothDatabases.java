package org.claimclock.register;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * These tests run whole nights, from files to files: each build runs them with the embedded database, {@code mvn verify -Ppostgresql} all of them once
 * more with PostgreSQL, and the build server as many of those as it has time for, in another order each time.
 */
@Tag("nights")
@ExtendWith(TimeForNights.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface NightsOnBothDatabases {}
