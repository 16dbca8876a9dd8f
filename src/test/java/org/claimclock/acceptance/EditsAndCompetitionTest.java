package org.claimclock.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimclock.acceptance.Given.*;

import org.claimclock.register.NightsOnBothDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Edits, withdrawals, reasons, and two partners on one line. */
@ExtendWith(Nightly.class)
@NightsOnBothDatabases
class EditsAndCompetitionTest {

    @Test
    void f77AnEditOfThePartnerMovesNoClock(Home home) {
        home.night("Tue 2021-03-02", submitted("C1", "Mon 2021-03-01"));

        Night edited = home.night("Wed 2021-03-03", editPartner("C1", "Tue 2021-03-02", OTHER_PARTNER));

        assertThat(edited.exceptions()).isEmpty();
        assertThat(home.deadline("C1")).isEqualTo("START_REVIEW 2021-03-08");
        assertThat(home.history("C1")).contains(PARTNER, OTHER_PARTNER);
        assertThat(home.night("Tue 2021-03-09").escalations()).containsExactly("C1 START_REVIEW 2021-03-08 1");
    }

    @Test
    void f78WhatIsReviewedOrDecidedIsNotEdited(Home home) {
        Night night = home.night(
                "Wed 2021-03-03",
                submitted("REVIEWED", "Mon 2021-03-01"),
                submitted("APPROVED", "Mon 2021-03-01"),
                submitted("REJECTED", "Mon 2021-03-01"),
                startReview("REVIEWED", "Tue 2021-03-02 09:00"),
                approve("APPROVED", "Tue 2021-03-02 09:00"),
                reject("REJECTED", "Tue 2021-03-02 09:00"),
                editPartner("REVIEWED", "Tue 2021-03-02", OTHER_PARTNER),
                editPartner("APPROVED", "Tue 2021-03-02", OTHER_PARTNER),
                editPartner("REJECTED", "Tue 2021-03-02", OTHER_PARTNER));

        assertThat(night.exceptions())
                .containsExactlyInAnyOrder(
                        "REVIEWED EDIT_NOT_ALLOWED", "APPROVED EDIT_NOT_ALLOWED", "REJECTED EDIT_NOT_ALLOWED");
    }

    @Test
    void f80TenantAreaAndActivityAreNotEdited(Home home) {
        Row edit = edit("C1", "Tue 2021-03-02").with("field_value", "USAGE");

        Night night = home.night(
                "Wed 2021-03-03",
                submitted("C1", "Mon 2021-03-01"),
                edit.id("A1").with("field_name", "CUSTOMER_TENANT_ID"),
                edit.id("A2").with("field_name", "ACTIVITY"),
                edit.id("A3").with("field_name", "SOLUTION_AREA"));

        assertThat(night.rejectedRows())
                .containsExactly(
                        "2 field_name FIELD_NOT_EDITABLE",
                        "3 field_name FIELD_NOT_EDITABLE",
                        "4 field_name FIELD_NOT_EDITABLE");
    }

    @Test
    void f81AProductThatThePartnerRemovedIsNotSent(Home home) {
        home.night(
                "Tue 2021-03-02",
                submitted("C1", "Mon 2021-03-01 09:00").products("TEAMS|EXCHANGE|SHAREPOINT"),
                requestInfo("C1", "Mon 2021-03-01"));
        home.night(
                "Fri 2021-03-05",
                editProducts("C1", "Tue 2021-03-02", "TEAMS|SHAREPOINT"),
                resubmit("C1", "Wed 2021-03-03"),
                approve("C1", "Thu 2021-03-04"));

        assertThat(home.night("Fri 2021-03-12").eligibleLines())
                .containsExactlyInAnyOrder("ADD C1 TEAMS 2021-03-12", "ADD C1 SHAREPOINT 2021-03-12");
    }

    @Test
    void f83OnlyAdministratorsActForAPartner(Home home) {
        Night night = home.night(
                "Wed 2021-03-03",
                submitted("C1", "Mon 2021-03-01"),
                editPartner("C1", "Tue 2021-03-02", OTHER_PARTNER).with("acted_by_role", "SALES_AGENT"));

        assertThat(night.rejectedRows()).containsExactly("2 acted_by_role ROLE_NOT_ALLOWED");
    }

    @Test
    void f84ADraftWithoutProofIsNotSubmittedAndNeverExpires(Home home) {
        Night refused =
                home.night("Fri 2020-01-17", draftWithoutProof("C1", "Wed 2020-01-15"), submit("C1", "Thu 2020-01-16"));
        assertThat(refused.exceptions()).containsExactly("C1 POE_REQUIRED");
        assertThat(home.state("C1")).isEqualTo("EDITING");

        Night later = home.night("Thu 2021-02-18");

        assertThat(later.exceptions()).isEmpty();
        assertThat(home.state("C1")).isEqualTo("EDITING");
        assertThat(home.deadline("C1")).isEmpty();
    }

    @Test
    void f85AWithdrawnApprovalIsNeverSent(Home home) {
        home.night("Tue 2021-03-02", submitted("C1", "Mon 2021-03-01 09:00"), approve("C1", "Mon 2021-03-01"));

        home.night("Sat 2021-03-06", withdraw("C1", "Fri 2021-03-05"));

        assertThat(home.state("C1")).isEqualTo("REJECTED PARTNER_REQUEST");
        assertThat(home.claim("C1").get("consent")).isEqualTo("NONE");
        assertThat(home.night("Tue 2021-03-09").eligible()).isEmpty();
    }

    @Test
    void f87AReasonIsNeededAndMustFitTheDecision(Home home) {
        Night night = home.night(
                "Tue 2021-03-02",
                submitted("C1", "Mon 2021-03-01 09:00"),
                decision("C1", "REJECT", "Mon 2021-03-01 10:00"),
                reject("C1", "Mon 2021-03-01 11:00").with("reason_codes", "MISSING_OR_OLD_DATES"),
                requestInfo("C1", "Mon 2021-03-01 12:00")
                        .with("reason_codes", "MISSING_OR_OLD_DATES|MISSING_PRODUCTS"));

        assertThat(night.rejectedRows())
                .containsExactly("2 reason_codes REASON_REQUIRED", "3 reason_codes REASON_NOT_ALLOWED");
        assertThat(night.notices()).containsExactly("N4 C1 PARTNER 2021-03-08");
        assertThat(night.table("notices.csv").lines().get(0).get("reason_codes"))
                .isEqualTo("MISSING_OR_OLD_DATES|MISSING_PRODUCTS");
    }

    @Test
    void f88TheSecondPartnerOnALineWaitsUntilTheFirstIsTakenBack(Home home) {
        home.night("Tue 2021-03-02", submitted("A", "Mon 2021-03-01 09:00"), approve("A", "Mon 2021-03-01"));
        home.night(
                "Thu 2021-03-04",
                submitted("B", "Wed 2021-03-03 09:00").customerOf("A").partner(OTHER_PARTNER),
                approve("B", "Wed 2021-03-03"));
        assertThat(home.night("Tue 2021-03-09").eligibleLines()).containsExactly("ADD A TEAMS 2021-03-09");

        Night held = home.night("Thu 2021-03-11");
        assertThat(held.exceptions()).containsExactly("B COMPETING_CLAIM");
        assertThat(held.eligible()).isEmpty();
        assertThat(home.claim("B").get("consent")).isEqualTo("LAPSED");
        assertThat(home.night("Fri 2021-03-12").exceptions()).isEmpty();

        Night withdrawn = home.night("Tue 2021-03-16", withdraw("A", "Mon 2021-03-15"));
        assertThat(withdrawn.eligibleLines()).containsExactly("RETRACT A TEAMS 2021-03-09");

        assertThat(home.night("Wed 2021-03-17").eligibleLines()).containsExactly("ADD B TEAMS 2021-03-11");
    }

    @Test
    void f90ARevenueAssociationIsSentButNotPaid(Home home) {
        home.night(
                "Tue 2021-03-02",
                submitted("C1", "Mon 2021-03-01 09:00")
                        .with("solution_area", "BUSINESS_APPLICATIONS")
                        .with("activity", "REVENUE_ASSOCIATION")
                        .products("SALES:" + tenantOf("a subscription")),
                approve("C1", "Mon 2021-03-01"));

        Table.Line line = home.night("Tue 2021-03-09").eligible().get(0);

        assertThat(line.get("program")).isEqualTo("REV_ASSOC");
        assertThat(line.get("incentivized")).isEqualTo("N");
        assertThat(line.get("subscription_id")).isEqualTo(tenantOf("a subscription"));
    }
}
