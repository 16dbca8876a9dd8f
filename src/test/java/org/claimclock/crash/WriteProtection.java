package org.claimclock.crash;

import java.io.File;
import java.nio.file.Path;

/** A folder that cannot be written to: by its mode, or, for root whom no mode stops, because it is a disk that is mounted so. */
final class WriteProtection implements AutoCloseable {

    private static final int MEGABYTES = 48;

    private final Runnable lifting;
    private final Runnable closing;

    private WriteProtection(Runnable lifting, Runnable closing) {
        this.lifting = lifting;
        this.closing = closing;
    }

    /** Tests are skipped where neither way is open. */
    static WriteProtection of(Path folder, SmallBook book) {
        File file = folder.toFile();
        if (file.setWritable(false) && !file.canWrite()) {
            return new WriteProtection(() -> file.setWritable(true), () -> file.setWritable(true));
        }
        file.setWritable(true);
        Home aside = book.copy(new Home(folder), "aside-" + folder.getFileName());
        SmallDisk disk = SmallDisk.mount(folder, MEGABYTES);
        book.copyInto(aside, folder);
        disk.readOnly();
        return new WriteProtection(disk::writable, disk::close);
    }

    void lift() {
        lifting.run();
    }

    @Override
    public void close() {
        closing.run();
    }
}
