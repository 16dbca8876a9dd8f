/**
 * What vouches for a package beside its checksums: an Ed25519 signature over {@code datapackage.json}, if operations set a key. It knows keys and
 * bytes, and nothing of what they say.
 */
@NullMarked
package org.claimclock.export.seal;

import org.jspecify.annotations.NullMarked;
