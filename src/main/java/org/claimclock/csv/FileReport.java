package org.claimclock.csv;

import java.util.List;
import org.claimclock.csv.file.FileFault;

/**
 * What is known of a file when its reading has ended.
 *
 * @param file the name of the file, without its folder
 * @param tally bytes, checksum and records; if there is a fault, the records up to it
 * @param faults empty if the file is whole; else nothing of it may be used, though rows may have been handed out before the fault was met
 * @param warnings worth telling, and no reason to refuse anything
 */
public record FileReport(String file, FileTally tally, List<FileFault> faults, List<String> warnings) {

    public FileReport {
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
    }

    public boolean whole() {
        return faults.isEmpty();
    }
}
