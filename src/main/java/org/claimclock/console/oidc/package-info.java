/** Signing in with an identity provider, by OpenID Connect: who it says somebody is, and which roles their groups have here. */
@NullMarked
package org.claimclock.console.oidc;

import org.jspecify.annotations.NullMarked;
