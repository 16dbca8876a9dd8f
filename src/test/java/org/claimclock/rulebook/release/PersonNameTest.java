package org.claimclock.rulebook.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.claimclock.rulebook.release.Approval.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a name is typed makes nobody a second person. */
class PersonNameTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "ann  lee",
                " Ann\tLee ",
                "ANN LEE",
                "Ann\u00A0Lee",
                "Ann\u2003Lee",
                "A\u200Bnn Lee",
                "\uFF21nn Lee",
                "Ann\u3000\u00A0 Lee\u00AD"
            })
    void aNameThatLooksTheSameIsTheSamePerson(String typed) {
        assertThat(new People("Ann Lee", typed, "Memo", "", "").areTwo()).isFalse();
        assertThat(new People(typed, "Ann Lee", "Memo", "", "").areTwo()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Ann Leeds", "AnnLee", "Anne Lee", "\u00C4nn Lee"})
    void anotherNameIsAnotherPerson(String typed) {
        assertThat(new People("Ann Lee", typed, "Memo", "", "").areTwo()).isTrue();
    }

    @Test
    void lettersWithTwoFormsAndAccentsTypedApartAreTheSame() {
        assertThat(PersonName.of("Jos\u00E9 Stra\u00DFer").isSame(PersonName.of("JOSE\u0301 STRASSER")))
                .isTrue();
        assertThat(PersonName.of("\uFB01ona \u03A3\u03AF\u03C3\u03C5\u03C6\u03BF\u03C2")
                        .isSame(PersonName.of("Fiona \u03A3\u038A\u03A3\u03A5\u03A6\u039F\u03A3")))
                .isTrue();
    }

    @Test
    void itIsKeptWithOneSpaceBetweenItsParts() {
        assertThat(PersonName.of("  Ann \u00A0 van\tder  Lee ").text()).isEqualTo("Ann van der Lee");
    }
}
