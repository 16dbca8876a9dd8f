package org.claimclock.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.claimclock.rulebook.RulebookFolder.Loading;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedRulesTest {
    @TempDir
    Path cache;

    @ParameterizedTest(name = "the shipped rules pass their checks in profile {0}")
    @ValueSource(strings = {"cpor-2020", "cpor-2023"})
    void shippedRulesPassTheirChecks(String profile) {
        Loading loading = new RulebookFolder(Path.of("rules"), profile, cache).load();

        if (loading instanceof Loading.Refused refused) {
            assertThat(refused.faults()).isEmpty();
        }
        assertThat(loading).isInstanceOf(Loading.Ready.class);
    }
}
