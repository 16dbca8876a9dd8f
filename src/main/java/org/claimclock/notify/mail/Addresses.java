package org.claimclock.notify.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.Optional;

/** What can be an address of mail. */
public final class Addresses {

    private Addresses() {}

    /** Why no mail can go to a text, if that is so. */
    public static Optional<String> findFault(String text) {
        try {
            parse(text);
            return Optional.empty();
        } catch (AddressException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** The domain of a good address. */
    public static String domain(String text) {
        try {
            String address = parse(text).getAddress();
            return address.substring(address.lastIndexOf('@') + 1);
        } catch (AddressException e) {
            throw new IllegalArgumentException("not an address: " + e.getMessage(), e);
        }
    }

    /** {@code Name <address>} or an address, with a domain in the letters that all servers know. */
    static InternetAddress parse(String text) throws AddressException {
        InternetAddress[] parsed = InternetAddress.parse(text, true);
        if (parsed.length != 1 || parsed[0].isGroup()) {
            throw new AddressException("one address is needed");
        }
        String address = parsed[0].getAddress();
        int at = address.lastIndexOf('@');
        if (at < 1 || at == address.length() - 1) {
            throw new AddressException("an address needs a name, an @ and a domain");
        }
        String local = address.substring(0, at);
        if (!local.chars().allMatch(letter -> letter > ' ' && letter < 127)) {
            throw new AddressException("before the @ only plain letters, digits and signs can be sent to");
        }
        parsed[0].setAddress(local + "@" + ascii(address.substring(at + 1)));
        parsed[0].validate();
        return parsed[0];
    }

    private static String ascii(String domain) throws AddressException {
        try {
            return IDN.toASCII(domain);
        } catch (IllegalArgumentException e) {
            throw new AddressException("this is no domain");
        }
    }
}
