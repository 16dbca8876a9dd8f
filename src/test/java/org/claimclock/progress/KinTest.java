package org.claimclock.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class KinTest {
    private final Kin kin = new Kin();

    @Test
    void claimsThatNameOneLineAreOneFamily() {
        kin.add("C-1", Set.of("power", "teams"));
        kin.add("C-2", Set.of("teams"));
        kin.add("C-3", Set.of("intune"));

        assertThat(kin.of(Set.of("C-2"))).containsExactly(Set.of("C-1", "C-2"));
        assertThat(kin.of(Set.of("C-3"))).containsExactly(Set.of("C-3"));
    }

    @Test
    void aFamilyGoesOnThroughTheClaimsThatItLeadsTo() {
        kin.add("C-1", Set.of("power"));
        kin.add("C-2", Set.of("power", "teams"));
        kin.add("C-3", Set.of("teams", "intune"));

        assertThat(kin.of(Set.of("C-1"))).containsExactly(Set.of("C-1", "C-2", "C-3"));
    }

    @Test
    void anEditOfTonightJoinsTwoFamilies() {
        kin.add("C-1", Set.of("power"));
        kin.add("C-2", Set.of("teams"));

        kin.add("C-1", Set.of("teams"));

        assertThat(kin.of(Set.of("C-1"))).containsExactly(Set.of("C-1", "C-2"));
    }

    @Test
    void aFamilyIsNamedOnceForAllOfItsClaims() {
        kin.add("C-1", Set.of("power"));
        kin.add("C-2", Set.of("power"));
        kin.add("C-3", Set.of());

        assertThat(kin.of(Set.of("C-3", "C-2", "C-1"))).containsExactly(Set.of("C-1", "C-2"), Set.of("C-3"));
    }
}
