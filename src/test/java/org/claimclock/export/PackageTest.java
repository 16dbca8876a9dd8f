package org.claimclock.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimclock.export.Nights.TUE_2021_03_09;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands around the files: the package and the checksums. */
class PackageTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    static Path outbox;

    static Published published;
    static JsonNode described;

    @BeforeAll
    static void publish() throws IOException {
        published = Nights.publish(Nights.full(TUE_2021_03_09, 7, "e".repeat(64)), outbox);
        described = JSON.readTree(Files.readAllBytes(published.folder().resolve("datapackage.json")));
    }

    private static List<String> keys(JsonNode node) {
        return new ArrayList<>(node.propertyNames());
    }

    @Test
    void thePackageIsADataPackageWithControls() {
        assertThat(keys(described)).containsExactly("$schema", "name", "title", "created", "resources", "controls");
        assertThat(described.at("/$schema").asString())
                .isEqualTo("https://datapackage.org/profiles/2.0/datapackage.json");
        assertThat(described.at("/created").asString()).isEqualTo("2021-03-09T12:00:00Z");
    }

    @Test
    void everyFileIsDescribedSoThatALoaderNeedNotGuess() {
        JsonNode finance = described.at("/resources/0");

        assertThat(keys(finance))
                .containsExactly(
                        "name",
                        "type",
                        "path",
                        "title",
                        "format",
                        "mediatype",
                        "encoding",
                        "dialect",
                        "schema",
                        "rows",
                        "bytes",
                        "hash");
        assertThat(finance.at("/dialect").toString()).isEqualTo("""
                        {"$schema":"https://datapackage.org/profiles/2.0/tabledialect.json","header":true,"delimiter":",","lineTerminator":"\\n","quoteChar":"\\"","doubleQuote":true,"skipInitialSpace":false}""".strip());
        assertThat(finance.at("/schema/fields/4").toString()).isEqualTo("""
                        {"name":"line_no","type":"integer","description":"Place of the product in the claim, from 1","constraints":{"required":true}}""");
        assertThat(finance.at("/schema/fields/10/trueValues").toString()).isEqualTo("[\"Y\"]");
        assertThat(finance.at("/schema/fields/12/constraints").isMissingNode()).isTrue();
        assertThat(finance.at("/rows").asLong()).isEqualTo(2);
    }

    @Test
    void theControlsAreWhatFinanceTicksOff() {
        JsonNode controls = described.at("/controls");

        assertThat(keys(controls))
                .containsExactly(
                        "as_of",
                        "run_id",
                        "sequence",
                        "previous_package_sha256",
                        "content",
                        "adds",
                        "retracts",
                        "distinct_claims",
                        "hash_total",
                        "hash_total_definition",
                        "rules_version",
                        "profile",
                        "calendars",
                        "inputs",
                        "feeds");
        assertThat(controls.at("/hash_total").asLong()).isEqualTo(0x00000010L + 0xffffffffL);
        assertThat(controls.at("/distinct_claims").asLong()).isEqualTo(2);
        assertThat(controls.at("/inputs/0").toString()).isEqualTo("""
                        {"file":"claims.csv","sha256":"%s","bytes":120,"feed":"claims","state":"READ","code":"","physical_records":5,"read":2,"rejected":1,"header":1,"blank":1}""".formatted("a".repeat(64)));
        assertThat(controls.at("/feeds").toString()).isEqualTo("""
                        {"claims":{"read":2,"applied":1,"duplicate":1,"held":0,"refused":0,"rejected":1},\
                        "decisions":{"read":3,"applied":1,"duplicate":0,"held":1,"refused":1,"rejected":0},\
                        "consents":{"read":0,"applied":0,"duplicate":0,"held":0,"refused":0,"rejected":0},\
                        "actions":{"read":0,"applied":0,"duplicate":0,"held":0,"refused":0,"rejected":0}}""");
    }

    @Test
    void thePackageIsLaidOutForPeopleAndTheSameEverywhere() throws IOException {
        assertThat(published.folder().resolve("datapackage.json"))
                .content()
                .startsWith("{\n  \"$schema\" : \"https://")
                .contains("\n    \"as_of\" : \"2021-03-09\",\n")
                .endsWith("}\n")
                .doesNotContain("\r");
    }

    @Test
    void theChecksumsAreReadByTheToolThatEveryoneHas() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/sha256sum")), "there is no sha256sum here");

        Process check = new ProcessBuilder("/usr/bin/sha256sum", "-c", "--strict", "SHA256SUMS")
                .directory(published.folder().toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(check.waitFor()).as(said).isZero();
        assertThat(said.lines())
                .containsExactly(
                        "claim-status.csv: OK",
                        "datapackage.json: OK",
                        "eligible-claims.csv: OK",
                        "escalations.csv: OK",
                        "exceptions.csv: OK",
                        "notices.csv: OK",
                        "rejected-rows.csv: OK",
                        "report.html: OK");
    }
}
