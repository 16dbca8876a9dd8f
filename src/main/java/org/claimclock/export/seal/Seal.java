package org.claimclock.export.seal;

/** How a night's package is vouched for: by a {@link SigningKey}, or by nothing but its checksums. */
public sealed interface Seal permits Seal.Unsigned, SigningKey {

    /** The signature's file: 64 bytes, nothing else. */
    String FILE = "datapackage.json.sig";

    Seal NONE = new Unsigned();

    /** Nights without a signature, as long as no key is set. */
    record Unsigned() implements Seal {}
}
