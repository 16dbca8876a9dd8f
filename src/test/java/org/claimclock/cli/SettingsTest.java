package org.claimclock.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings of operations, wherever they are written. */
class SettingsTest {

    private static final String FILES = "spring.config.additional-location";

    @AfterEach
    void forgetTheFile() {
        System.clearProperty(FILES);
    }

    @Test
    void everyFaultIsToldAtOnce() {
        assertThatThrownBy(() -> Settings.read(Map.of("profle", "x", "threads", "many", "max-reject-percent", "101")))
                .isInstanceOf(UsageFault.class)
                .satisfies(
                        fault -> assertThat(fault.getMessage().lines())
                                .containsExactlyInAnyOrder(
                                        "--set: there is no setting 'profle'. Maybe you mean profile.",
                                        "--set: the setting threads is 'many'. Allowed: a whole number from 0 to 256.",
                                        "--set: the setting max-reject-percent is '101'. Allowed: a whole number from 0 to 100."));
    }

    @Test
    void aFaultInTheFileIsToldWithItsLine(@TempDir Path folder) throws IOException {
        write(folder, "claimclock:\n  profile: cpor-2023\n  threds: 3\n  settle-seconds: soon\n");

        assertThatThrownBy(() -> Settings.read(Map.of()))
                .hasMessage("application.yaml:3: there is no setting 'threds'. Maybe you mean threads.\n"
                        + "application.yaml:4: the setting settle-seconds is 'soon'."
                        + " Allowed: a whole number from 0 to 3600.");
    }

    static Stream<Arguments> filesThatCannotBeRead() {
        String indented =
                ". Maybe the line, or the one before it, is indented otherwise than its neighbours, or a value"
                        + " needs quotation marks around it.";
        return Stream.of(
                arguments(
                        "claimclock:\n\tprofile: x\n",
                        "application.yaml:2:1: a tab stands there. YAML takes spaces only before a key."),
                arguments(
                        "claimclock:\n  profile: x\n   threads: 3\n",
                        "application.yaml:3:11: mapping values are not allowed here" + indented),
                arguments(
                        "claimclock:\n  profile: x\n threads: 3\n",
                        "application.yaml:3:2: expected <block end>, but found '<block mapping start>'" + indented),
                arguments(
                        "claimclock:\n  profile: x\n  threads: 3\n  profile: y\n",
                        "application.yaml:4:3: the key 'profile' stands there a second time. Maybe put what is below the"
                                + " two below one, or take one out."),
                arguments(
                        "claimclock:\n  mail.user: @claims\n",
                        "application.yaml:2:14: found character '@' that cannot start any token. (Do not use @ for"
                                + " indentation)" + indented),
                arguments(
                        "claimclock:\n  profile: \u0001\n",
                        "application.yaml:2: a character stands there that no text has: U+0001. Maybe take it out."));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("filesThatCannotBeRead")
    void aFileThatCannotBeReadIsToldOnceWithWhereAndWhyAsAQuestionOfConfiguration(
            String yaml, String fault, @TempDir Path folder) throws IOException {
        write(folder, yaml);

        Said said = said("runs");

        assertThat(said.text().lines()).containsExactly(fault);
        assertThat(said.exit()).isEqualTo(2);
    }

    @Test
    void aFileInAnotherEncodingIsToldByItsName(@TempDir Path folder) throws IOException {
        write(folder, "");
        Files.write(folder.resolve("application.yaml"), "claimclock:\n  profile: J\u00f6rg\n".getBytes(ISO_8859_1));

        assertThatThrownBy(() -> Settings.read(Map.of()))
                .hasMessage("application.yaml: the file is not UTF-8. Maybe save it again as UTF-8, or take out what is"
                        + " no ASCII.");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "schedule.must-start-by, 12:30, 12:30",
                "schedule.must-start-by, 04:30, 04:30",
                "schedule.from, 2021-03-09, 2021-03-09",
                "mail.user, 010, 010",
                "mail.user, 1e3, 1e3",
                "mail.user, 1_000, 1_000",
                "mail.user, 0x1F, 0x1F",
                "mail.user, yes, yes",
                "mail.user, Off, Off",
                "mail.user, 1.50, 1.50",
                "mail.user, \"12:30\", 12:30",
                "mail.user, '010' # a name, 010",
                "mail.user, null, ``",
                "mail.user, ~, ``",
                "mail.user, , ``"
            })
    void whatIsWrittenInTheFileIsWhatCounts(String key, String written, String value, @TempDir Path folder)
            throws IOException {
        write(folder, "claimclock:\n  " + key + ": " + (written == null ? "" : written) + "\n  threads: 3\n");

        Settings settings = Settings.read(Map.of());

        assertThat(settings.text(Setting.find(key).orElseThrow())).isEqualTo(value);
        assertThat(settings.number(Setting.THREADS)).isEqualTo(3);
    }

    @Test
    void aValueThatIsNotAllowedIsToldAsItIsWritten(@TempDir Path folder) throws IOException {
        write(folder, "claimclock:\n  schedule:\n    must-start-by: 25:30\n  rules.require-approval: yes\n");

        assertThatThrownBy(() -> Settings.read(Map.of()))
                .hasMessage(
                        "application.yaml:3: the setting schedule.must-start-by is '25:30'. Allowed: a time of day such"
                                + " as 04:30.\n"
                                + "application.yaml:4: the setting rules.require-approval is 'yes'. Allowed: true or false.");
    }

    @Test
    void aNameThatIsFarFromAllIsToldWithWhereTheNamesAre(@TempDir Path folder) throws IOException {
        write(folder, "claimclock:\n  wibble: 1\n  mail.hots: x\n");

        assertThatThrownBy(() -> Settings.read(Map.of()))
                .hasMessage("application.yaml:2: there is no setting 'wibble'. Maybe see which there are: settings\n"
                        + "application.yaml:3: there is no setting 'mail.hots'. Maybe you mean mail.host.");
    }

    @Test
    void whatStandsInTheFileAndNobodyReadsIsTold(@TempDir Path folder) throws IOException {
        write(folder, """
                console:
                  port: 8080
                  address: 127.0.0.1
                mail.host: mail.example.org
                threads: 3
                logging:
                  level.root: debug
                claimclok:
                  profile: cpor-2023
                spring:
                  config.activate.on-cloud-platform: none
                """);
        String maybe = " at the top of the file. Maybe it belongs under claimclock:, indented.";
        String allowed = " Allowed there: claimclock:, and below it, indented, settings.";

        assertThatThrownBy(() -> Settings.read(Map.of()))
                .hasMessage(String.join(
                        "\n",
                        "application.yaml:2: nothing reads 'console'" + maybe,
                        "application.yaml:4: nothing reads 'mail'" + maybe,
                        "application.yaml:5: nothing reads 'threads'" + maybe,
                        "application.yaml:7: nothing reads 'logging' at the top of the file." + allowed,
                        "application.yaml:9: nothing reads 'claimclok' at the top of the file. Maybe you mean"
                                + " claimclock." + allowed));
    }

    @Test
    void aFileWithoutSettingsIsNoFault(@TempDir Path folder) throws IOException {
        write(folder, "# none yet\nclaimclock:\n");

        assertThat(Settings.read(Map.of()).given()).isEmpty();
    }

    @Test
    void whatIsWrongAloneAndBesideOthersIsToldAtOnceInTheOrderOfTheFile(@TempDir Path folder) throws IOException {
        write(folder, """
                claimclock:
                  metrics.key-file: nowhere
                  threads: many
                  console:
                    port: eighty
                    address: 0.0.0.0
                  oidc:
                    issuer: https://login.example.org
                    client-id: claims
                    client-secret-file: nowhere-either
                    roles: a=finance
                  mail.host: mail.example.org
                  sign.key: no-key
                  schedule.wait-for: claims*
                  profle: x
                  webhook.secret-file: no-secret
                """);

        Said said = said("serve", "--no-restart", "--rules", "rules", "--home", folder + "/home");

        String gone = " cannot be read. Maybe it is not there, or its owner or mode is wrong.";
        assertThat(said.text().lines())
                .containsExactly(
                        "application.yaml:2: the setting metrics.key-file: the file nowhere" + gone,
                        "application.yaml:3: the setting threads is 'many'. Allowed: a whole number from 0 to 256.",
                        "application.yaml:5: the setting console.port is 'eighty'. Allowed: a port from 1 to 65535.",
                        "application.yaml:6: the setting console.address is '0.0.0.0', which other machines reach, and"
                                + " passwords would go there in the clear. Maybe put a proxy with TLS before it and say so:"
                                + " console.url=https://...",
                        "application.yaml:10: the setting oidc.client-secret-file: the file nowhere-either" + gone,
                        "application.yaml:12: the settings mail.host and mail.from go together: who takes the mail, and"
                                + " from whom it comes.",
                        "application.yaml:13: the setting sign.key: no-key does not exist. Allowed: a PEM file with an"
                                + " Ed25519 private key in PKCS#8, which begins with -----BEGIN PRIVATE KEY-----. Maybe make"
                                + " one: openssl genpkey -algorithm ed25519 -out sign-key.pem",
                        "application.yaml:14: the settings schedule.wait-for and schedule.wait-until go together: the files"
                                + " that a night waits for, and until when.",
                        "application.yaml:15: there is no setting 'profle'. Maybe you mean profile.",
                        "application.yaml:16: the setting webhook.secret-file: the file no-secret" + gone);
        assertThat(said.exit()).isEqualTo(2);
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void whatMayComeOfAWrongValueIsNotTold(@TempDir Path folder) throws IOException {
        write(folder, "claimclock:\n  mail.host: ma!l\n  mail.from: not an address\n  mail.to.alerts: a@b.example\n");

        Said said = said("serve", "--no-restart", "--rules", "rules", "--home", folder + "/home");

        assertThat(said.text().lines())
                .containsExactly(
                        "application.yaml:2: the setting mail.host is 'ma!l'. Allowed: a name or an address of a machine"
                                + " such as mail.example.org.",
                        "application.yaml:3: the setting mail.from is 'not an address'. Allowed: one address, such as"
                                + " claims@example.org or Claims <claims@example.org>.");
    }

    @Test
    void theCommandPrintsAFileThatCanBeUsed() throws IOException {
        Said said = said("settings");

        assertThat(said.exit()).isZero();
        assertThat(said.text()).isEqualTo(Files.readString(Path.of("src", "packaging", "application.yaml")));
    }

    private record Said(int exit, String text) {}

    private static Said said(String... words) {
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said, true);
        int exit = Claimclock.execute(writer, writer, words);
        return new Said(exit, said.toString());
    }

    @Test
    void theCommandLineWinsOverTheFile(@TempDir Path folder) throws IOException {
        write(folder, "claimclock:\n  max-reject-percent: 7\n  profile: cpor-2023\n");

        Settings settings = Settings.read(Map.of("max-reject-percent", "5"));

        assertThat(settings.maxRejectPercent()).isEqualTo(5);
        assertThat(settings.profile()).isEqualTo("cpor-2023");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"max-reject-percent", "MAX_REJECT_PERCENT", "max.reject.percent", "maxRejectPercent"})
    void aSettingIsKnownHoweverItIsWritten(String written) {
        assertThat(Settings.read(Map.of(written, "3")).maxRejectPercent()).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void everySettingIsInThePageForOperationsWithItsDefault(Setting setting) throws IOException {
        String page = Files.readString(Path.of("src", "docs", "operations.md"));

        assertThat(page.lines())
                .as("the table of settings")
                .anyMatch(line -> line.startsWith("| `" + setting.key() + "` | `" + setting.usual() + "` |")
                        || setting.usual().isEmpty() && line.startsWith("| `" + setting.key() + "` | "));
    }

    private static void write(Path folder, String yaml) throws IOException {
        Files.writeString(folder.resolve("application.yaml"), yaml);
        System.setProperty(FILES, folder + "/");
    }
}
