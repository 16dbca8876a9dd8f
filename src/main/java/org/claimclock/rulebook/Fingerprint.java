package org.claimclock.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.claimclock.csv.file.Sha256;
import org.claimclock.rulebook.engine.drl.RuleSources;
import org.claimclock.rulebook.table.CalendarTable;

/**
 * What identifies a rulebook: 16 hexadecimal digits over everything that can change a decision, whatever the line ends.
 *
 * @param all rules, tables, calendars and the profile
 * @param calendars the calendars alone
 */
record Fingerprint(String all, String calendars) {
    private static final int DIGITS = 16;

    static Fingerprint of(Path folder, String profile, RuleSources sources) {
        List<Path> calendars = CalendarTable.files(folder.resolve("calendars"));
        MessageDigest digest = Sha256.digest();
        calendars.forEach(file -> add(digest, file));
        String days = hex(digest.digest());
        digest.reset();
        List.of("clocks.csv", "policy.csv", "reasons.csv").forEach(name -> add(digest, folder.resolve(name)));
        add(digest, days);
        add(digest, profile);
        add(digest, sources.fingerprint());
        return new Fingerprint(hex(digest.digest()), days);
    }

    private static void add(MessageDigest digest, Path file) {
        try {
            add(digest, String.valueOf(file.getFileName()));
            add(digest, Files.readString(file).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    }
}
