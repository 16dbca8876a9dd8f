package org.claimclock.register;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * These tests run whole nights, from files to files: each build runs them with the embedded database, {@code mvn verify -Ppostgresql} once more with
 * PostgreSQL.
 */
@Tag("nights")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface NightsOnBothDatabases {}
