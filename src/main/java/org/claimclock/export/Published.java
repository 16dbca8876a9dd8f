package org.claimclock.export;

import java.nio.file.Path;
import org.claimclock.export.pack.Controls;

/**
 * A folder that is complete on disk.
 *
 * @param packageSha256 of its {@code datapackage.json}, 64 hexadecimal digits: the next night's package repeats it
 * @param controls the totals that stand in the package
 */
public record Published(Path folder, String packageSha256, Controls controls) {}
