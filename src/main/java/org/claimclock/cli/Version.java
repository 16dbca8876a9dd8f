package org.claimclock.cli;

import picocli.CommandLine.IVersionProvider;

/** What the jar says of itself, and the Java that runs it. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "claimclock " + (version == null ? "(not packaged)" : version) + ", Java " + Runtime.version()
        };
    }
}
