package org.claimclock.export;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimclock.export.Wording.Catalogue;
import org.claimclock.export.pack.Checksums;
import org.claimclock.export.pack.Controls;
import org.claimclock.export.pack.DataPackage;
import org.claimclock.export.pack.LineTotals;
import org.claimclock.export.pack.OtherFiles;
import org.claimclock.export.pack.SyncedFile;
import org.claimclock.export.report.Report;
import org.claimclock.export.report.ReportTotals;
import org.claimclock.export.seal.Seal;
import org.claimclock.export.seal.SigningKey;
import org.claimclock.export.table.EligibleClaims;
import org.claimclock.export.table.EscalationsFile;
import org.claimclock.export.table.ExceptionsFile;
import org.claimclock.export.table.NoticesFile;
import org.claimclock.export.table.RejectedRowsFile;
import org.claimclock.export.table.StatusFile;
import org.claimclock.export.table.WrittenTable;
import org.claimclock.export.workbook.WorkbookCopy;

/** All files of one night, in the order in which each can speak of those before it: tables, page, package, checksums. */
final class Outbox {

    private final Facts facts;
    private final NightContents contents;
    private final Additions additions;
    private final LineTotals lines = new LineTotals();
    private final ReportTotals totals = new ReportTotals();

    Outbox(Facts facts, NightContents contents, Additions additions) {
        this.facts = facts;
        this.contents = contents;
        this.additions = additions;
    }

    /** Writes into an empty folder and syncs each file. */
    Published write(Path folder) throws IOException {
        List<WrittenTable> tables = tables(folder);
        Controls controls = new Bookkeeping(facts, contents).controls(lines);
        contents.read().inputs().forEach(totals::count);
        additions.remarks().forEach(totals::remark);
        byte[] page = new Report(controls, totals, this::message).page();
        OtherFiles others = new OtherFiles(SyncedFile.write(folder.resolve(Report.FILE), page), workbooks(folder));
        byte[] described = DataPackage.of(
                        tables, others, controls, contents.night().startedAt())
                .bytes();
        SyncedFile written = SyncedFile.write(folder.resolve(DataPackage.FILE), described);
        Map<String, String> sums = new HashMap<>();
        tables.forEach(table -> sums.put(table.file().name(), table.file().sha256()));
        Stream.of(List.of(others.report(), written), others.workbooks(), signatures(folder, described))
                .flatMap(List::stream)
                .forEach(file -> sums.put(file.name(), file.sha256()));
        new Checksums(sums).write(folder);
        return new Published(folder, written.sha256(), controls);
    }

    private List<SyncedFile> workbooks(Path folder) throws IOException {
        return additions.workbook()
                ? List.of(new WorkbookCopy<>(finance())
                        .write(folder, contents.said().lines()))
                : List.of();
    }

    private List<SyncedFile> signatures(Path folder, byte[] described) throws IOException {
        return additions.seal() instanceof SigningKey key
                ? List.of(SyncedFile.write(folder.resolve(Seal.FILE), key.sign(described)))
                : List.of();
    }

    private EligibleClaims finance() {
        return new EligibleClaims(contents.night().asOf(), contents.night().rulesVersion());
    }

    private List<WrittenTable> tables(Path folder) throws IOException {
        LocalDate asOf = contents.night().asOf();
        NightContents.Said said = contents.said();
        List<WrittenTable> tables = new ArrayList<>();
        tables.add(finance().write(folder, said.lines().alsoTo(lines::count)));
        tables.add(new NoticesFile(new NoticeText(facts, asOf))
                .write(folder, said.notices().alsoTo(totals::count)));
        tables.add(new EscalationsFile(asOf).write(folder, said.escalations().alsoTo(totals::count)));
        tables.add(
                new ExceptionsFile(this::message).write(folder, said.refusals().alsoTo(totals::count)));
        tables.add(new RejectedRowsFile().write(folder, contents.rejected().alsoTo(totals::count)));
        tables.add(new StatusFile().write(folder, said.statuses().alsoTo(totals::count)));
        return tables;
    }

    private String message(String code) {
        return facts.wording()
                .of(Catalogue.EXCEPTION, code, contents.night().asOf())
                .sentences();
    }
}
