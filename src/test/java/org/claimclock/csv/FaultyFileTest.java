package org.claimclock.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.claimclock.csv.file.FileFault;
import org.claimclock.csv.file.GzipLimits;
import org.claimclock.csv.file.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What costs the whole file, and the words for it. */
class FaultyFileTest {

    private static final String TEXT = "id,name,size\n1,H\u00f6se,5\n";

    @TempDir
    Path folder;

    static Stream<Arguments> faultyFiles() {
        byte[] packed = packed(TEXT.repeat(50));
        return Stream.of(
                arguments(
                        "empty.csv",
                        bytes(""),
                        "EMPTY_FILE: The file holds nothing. Even a file without rows begins with its header: id,name,size."),
                arguments(
                        "blank.csv",
                        bytes("\uFEFF\r\n \r\n"),
                        "EMPTY_FILE: The file holds nothing. Even a file without rows begins with its header: id,name,size."),
                arguments(
                        "ansi.csv",
                        TEXT.getBytes(ISO_8859_1),
                        "NOT_UTF8: Line 2, byte 16 (0xF6) is not UTF-8. Maybe it is Windows-1252 (plain \"CSV\" in Excel). Save it as \"CSV UTF-8\"."),
                arguments(
                        "dos.csv",
                        TEXT.getBytes(Charset.forName("IBM850")),
                        "NOT_UTF8: Line 2, byte 16 (0x94) is not UTF-8. Maybe it is IBM850 (\"CSV (MS-DOS)\" in Excel). Save it as \"CSV UTF-8\"."),
                arguments(
                        "unicode.csv",
                        ("\uFEFF" + TEXT).getBytes(UTF_16LE),
                        "NOT_UTF8: Line 1, byte 0 (0xFF) is not UTF-8. Maybe it is UTF-16LE (\"Unicode\" in Windows). Save it as \"CSV UTF-8\"."),
                arguments(
                        "bare16.csv",
                        TEXT.getBytes(UTF_16LE),
                        "NOT_UTF8: Line 1, byte 1 is zero, which UTF-8 text does not hold. Maybe it is UTF-16LE (\"Unicode\" in Windows). Save it as \"CSV UTF-8\"."),
                arguments(
                        "big16.csv",
                        TEXT.getBytes(UTF_16BE),
                        "NOT_UTF8: Line 1, byte 0 is zero, which UTF-8 text does not hold. Maybe it is UTF-16BE. Save it as \"CSV UTF-8\"."),
                arguments(
                        "cesu.csv",
                        new byte[] {'i', 'd', (byte) 0xed, (byte) 0xa0, (byte) 0xbd, '\n'},
                        "NOT_UTF8: Line 1, byte 2 (0xED) is not UTF-8. Maybe it is CESU-8, as some databases export it. Export it as UTF-8."),
                arguments(
                        "cut.csv",
                        Arrays.copyOf(bytes(TEXT), 17),
                        "NOT_UTF8: Line 2, byte 16 begins a character that the file ends within. Maybe the upload was cut off: send it again."),
                arguments(
                        "zeros.csv",
                        bytes(TEXT + "2,\0\0"),
                        "NUL_BYTES: Line 3, byte 25 and all behind it are zero. Maybe the disk was full or the upload was cut off: send the file again."),
                arguments(
                        "hole.csv",
                        bytes(TEXT + "2," + "\0".repeat(600) + "6\n"),
                        "NUL_BYTES: Line 3, byte 25 is the first of many that are zero. Maybe the disk was full or the upload was cut off: send the file again."),
                arguments(
                        "utf32.csv",
                        ("\uFEFF" + TEXT).getBytes(Charset.forName("UTF-32LE")),
                        "NOT_UTF8: Line 1, byte 0 (0xFF) is not UTF-8. It is UTF-32. Save it as \"CSV UTF-8\"."),
                arguments(
                        "russian.csv",
                        "id,name,size\n1,\u041f\u0440\u0438\u0432\u0435\u0442,5\n"
                                .getBytes(Charset.forName("windows-1251")),
                        "NOT_UTF8: Line 2, byte 15 (0xCF) is not UTF-8. Maybe it is Windows-1251 or another code page of a script that is not Latin. Save it as \"CSV UTF-8\"."),
                arguments(
                        "unix-russian.csv",
                        "id,name,size\n1,\u041f\u0440\u0438\u0432\u0435\u0442,5\n".getBytes(Charset.forName("KOI8-R")),
                        "NOT_UTF8: Line 2, byte 15 (0xF0) is not UTF-8. Maybe it is KOI8-R or another code page of a script that is not Latin. Save it as \"CSV UTF-8\"."),
                arguments(
                        "japanese.csv",
                        "id,name,size\n1,\u65e5\u672c\u8a9e,5\n".getBytes(Charset.forName("Shift_JIS")),
                        "NOT_UTF8: Line 2, byte 15 (0x93) is not UTF-8. Maybe it is an East Asian code page such as GB18030 or Shift_JIS. Save it as \"CSV UTF-8\"."),
                arguments(
                        "mac.csv",
                        bytes("id,name,size\n1,Gr#ndig,5\n", (byte) 0x9f),
                        "NOT_UTF8: Line 2, byte 17 (0x9F) is not UTF-8. Maybe it is Mac Roman (\"CSV (Macintosh)\" in Excel). Save it as \"CSV UTF-8\"."),
                arguments(
                        "book.csv",
                        new byte[] {'P', 'K', 3, 4, 20, 0},
                        "NOT_UTF8: Line 1, byte 5 is zero, which UTF-8 text does not hold. It is an Excel workbook, or a ZIP. Save it as \"CSV UTF-8\"."),
                arguments(
                        "packed.csv",
                        packed,
                        "NOT_UTF8: Line 1, byte 1 (0x8B) is not UTF-8. It is packed with gzip. Name it .csv.gz."),
                arguments(
                        "plain.csv.gz",
                        bytes(TEXT),
                        "GZIP_DAMAGED: The name ends in .gz and the content is not gzip. Maybe it is plain CSV: name it .csv."),
                arguments(
                        "none.csv.gz",
                        bytes(""),
                        "GZIP_TRUNCATED: The gzip data stops after 0 bytes, before its end. Maybe the upload was cut off: send the file again."),
                arguments(
                        "half.csv.gz",
                        Arrays.copyOf(packed, 30),
                        "GZIP_TRUNCATED: The gzip data stops after 30 bytes, before its end. Maybe the upload was cut off: send the file again."),
                arguments(
                        "tail.csv.gz",
                        Arrays.copyOf(packed, packed.length - 1),
                        "GZIP_TRUNCATED: The gzip data stops after %d bytes, before its end. Maybe the upload was cut off: send the file again."
                                .formatted(packed.length - 1)),
                arguments(
                        "sum.csv.gz",
                        changed(packed, packed.length - 6),
                        "GZIP_DAMAGED: The gzip checksum does not fit the data. Send the file again, in binary mode."),
                arguments(
                        "garbage.csv.gz",
                        joined(packed, bytes("<html>")),
                        "GZIP_GARBAGE: Something that is not gzip follows the gzip data at byte %d. Send the file again, in binary mode."
                                .formatted(packed.length)),
                arguments(
                        "padded.csv.gz",
                        joined(packed, new byte[9]),
                        "GZIP_GARBAGE: Something that is not gzip follows the gzip data at byte %d. Send the file again, in binary mode."
                                .formatted(packed.length)));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("faultyFiles")
    void isRefusedWholeInWordsThatHelp(String name, byte[] content, String fault) {
        Reading reading = Reading.of(folder, name, content);

        assertThat(reading.report().faults()).extracting(FileFault::toString).containsExactly(name + ": " + fault);
        assertThat(reading.report().tally().bytes())
                .as("even then all bytes are hashed")
                .isEqualTo(content.length);
        assertThat(reading.report().tally().records().balance()).isTrue();
    }

    @Test
    void gzipOfSeveralMembersIsOneFile() {
        byte[] members = joined(packed("id,name,size\n1,Ho"), packed("se,5\n"));

        assertThat(Reading.of(folder, "orders.csv.gz", members).values()).containsExactly("2: 1/Hose/5");
    }

    @Test
    void aTruncationAtAnyByteOfAGzipIsNoticed() {
        byte[] packed = packed(TEXT.repeat(20));

        for (int length = 0; length < packed.length; length++) {
            assertThat(Reading.of(folder, "orders.csv.gz", Arrays.copyOf(packed, length))
                            .faults())
                    .as("cut after %d bytes", length)
                    .isNotEmpty();
        }
    }

    @Test
    void aBombStopsAtTheRatioAndAtTheCap() throws IOException {
        Path bomb = Files.write(folder.resolve("bomb.csv.gz"), packed("id,name,size\n" + "1,Hose,5\n".repeat(200_000)));

        Reading byRatio =
                Reading.of(bomb, Reading.ORDERS, CsvLimits.DEFAULT.withGzip(new GzipLimits(1L << 40, 100, 1 << 20)));
        Reading byCap =
                Reading.of(bomb, Reading.ORDERS, CsvLimits.DEFAULT.withGzip(new GzipLimits(1000, 100, 1 << 20)));

        assertThat(byRatio.faults()).containsExactly(FileFault.Code.GZIP_BOMB);
        assertThat(byRatio.report().faults().get(0).message())
                .startsWith("It unpacks to more than 100 times its size (");
        assertThat(byCap.report().faults().get(0).message())
                .isEqualTo("It unpacks to more than 1,000 bytes, the most that is allowed. Maybe split the file.");
    }

    @Test
    void aSidecarMayHoldTheSumAloneOrWithTheName() throws IOException {
        String sum = Sha256.of(Files.writeString(folder.resolve("orders.csv"), TEXT));

        for (String sidecar : new String[] {
            sum,
            sum + "  orders.csv\n",
            sum.toUpperCase(java.util.Locale.ROOT) + " *orders.csv\r\n",
            "0".repeat(64) + "  other.csv\n" + sum + "  ./orders.csv\n"
        }) {
            Files.writeString(folder.resolve("orders.csv.sha256"), sidecar);

            assertThat(Reading.of(folder, TEXT).report().whole()).as(sidecar).isTrue();
        }
    }

    @Test
    void aFileThatDiffersFromItsSidecarIsRefused() throws IOException {
        Files.writeString(folder.resolve("orders.csv.sha256"), "0".repeat(64) + "  orders.csv\n");

        assertThat(Reading.of(folder, TEXT).report().faults())
                .extracting(FileFault::toString)
                .containsExactly(
                        "orders.csv: SIDECAR_DIFFERS: The file's SHA-256 begins with %s, its sidecar orders.csv.sha256 says 000000000000. Maybe the upload was cut off, or the sidecar is an older one: send both again."
                                .formatted(
                                        Sha256.of(folder.resolve("orders.csv")).substring(0, 12)));
    }

    @Test
    void aSidecarWithoutASumIsRefused() throws IOException {
        Files.writeString(folder.resolve("orders.csv.sha256"), "to follow");

        assertThat(Reading.of(folder, TEXT).report().faults())
                .extracting(FileFault::message)
                .containsExactly(
                        "The sidecar orders.csv.sha256 holds no SHA-256 checksum of this file. Write it with \"sha256sum orders.csv > orders.csv.sha256\", or remove it.");
    }

    @Test
    void aFileThatGrowsOrIsReplacedWhileItIsReadIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("orders.csv"), TEXT);

        try (CsvReader reader = CsvReader.open(file, Reading.ORDERS)) {
            reader.next();
            Files.writeString(file, TEXT.replace('5', '6'));
            Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));

            assertThat(reader.report().faults())
                    .extracting(FileFault::code)
                    .containsExactly(FileFault.Code.CHANGED_WHILE_READ);
        }
    }

    @Test
    void aFileThatIsNotThereOrIsAFolderIsAFaultToo() throws IOException {
        Files.createDirectory(folder.resolve("dir.csv"));

        assertThat(CsvReader.inspect(folder.resolve("gone.csv"), Reading.ORDERS, CsvLimits.DEFAULT)
                        .faults())
                .extracting(FileFault::toString)
                .containsExactly(
                        "gone.csv: UNREADABLE: The file cannot be read: it is not there. Maybe it was moved while the run went on.");
        assertThat(CsvReader.inspect(folder.resolve("dir.csv"), Reading.ORDERS, CsvLimits.DEFAULT)
                        .faults())
                .extracting(FileFault::toString)
                .containsExactly("dir.csv: UNREADABLE: This is a folder and not a file.");
    }

    @Test
    void aFaultFarInsideIsPlacedByItsByte() {
        byte[] content =
                joined(bytes("id,name,size\n" + "1,H\u00f6se,5\n".repeat(20_000)), new byte[] {(byte) 0xe9, '\n'});

        assertThat(Reading.of(folder, "orders.csv", content)
                        .report()
                        .faults()
                        .get(0)
                        .message())
                .startsWith("Line 20002, byte 200,013 (0xE9)");
    }

    /** The text in ASCII, with this byte in place of the number sign. */
    private static byte[] bytes(String text, byte other) {
        byte[] bytes = bytes(text);
        bytes[text.indexOf('#')] = other;
        return bytes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] packed(String text) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes(text));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static byte[] changed(byte[] content, int at) {
        byte[] changed = content.clone();
        changed[at] ^= 1;
        return changed;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
