package org.claimclock.console;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.claimclock.console.oidc.OidcSettings;

/**
 * What operations want of the console.
 *
 * @param address what it listens on, such as {@code 127.0.0.1}
 * @param port 0 for any that is free
 * @param url how people reach it, such as {@code https://claims.example.org}; empty where that is the address and the port
 * @param sessionMinutes after which somebody who does nothing has to sign in again
 * @param watcher the key of a machine that reads the metrics
 * @param oidc who else says who somebody is
 */
public record ConsoleSettings(
        String address, int port, String url, int sessionMinutes, WatcherKey watcher, OidcSettings oidc) {

    /** Without a machine that watches, and for local users alone. */
    public ConsoleSettings(String address, int port, String url, int sessionMinutes) {
        this(address, port, url, sessionMinutes, WatcherKey.NONE, OidcSettings.NONE);
    }

    /** Whether people reach it by TLS, which something before it ends. */
    public boolean isSecure() {
        return url.startsWith("https://");
    }

    /** What is wrong with one of them only beside another. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        try {
            if (!InetAddress.getByName(address).isLoopbackAddress() && !isSecure()) {
                faults.add("the setting console.address is '" + address
                        + "', which other machines reach, and passwords would go there in the clear."
                        + " Maybe put a proxy with TLS before it and say so: console.url=https://...");
            }
        } catch (UnknownHostException e) {
            faults.add("the setting console.address is '" + address + "', which is no address of this machine.");
        }
        watcher.findFault().ifPresent(faults::add);
        faults.addAll(oidc.faults());
        return faults;
    }
}
