package org.claimclock.notify.mail;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.claimclock.notify.route.Delivery;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** What it means when a server does not take a letter. */
final class Refusals {
    private static final int FIRST_LATER = 400;
    private static final int SERVICE_ENDS = 421;
    private static final int FIRST_NEVER = 500;
    private static final int FIRST_UNKNOWN = 600;

    private Refusals() {}

    /** @param isEnding whether the server may have had the whole letter */
    static Delivery meaning(MessagingException fault, boolean isEnding) {
        for (Exception each : chain(fault)) {
            if (each instanceof SMTPAddressFailedException address) {
                return answered(address.getReturnCode(), "the address is refused: " + said(address), false);
            }
            if (each instanceof SMTPSenderFailedException sender) {
                return new Delivery.Down("the sender is refused: " + said(sender));
            }
            if (each instanceof SMTPSendFailedException letter) {
                return answered(letter.getReturnCode(), "the letter is refused: " + said(letter), isEnding);
            }
        }
        return isEnding
                ? new Delivery.Unsure("the connection broke after the whole letter was sent: " + said(fault))
                : new Delivery.Down("the connection broke: " + said(fault));
    }

    /** @param code that the server gave; not one of SMTP where it gave none */
    private static Delivery answered(int code, String answer, boolean isEnding) {
        if (code == SERVICE_ENDS) {
            return new Delivery.Down(answer);
        }
        if (code >= FIRST_NEVER && code < FIRST_UNKNOWN) {
            return new Delivery.Never(answer);
        }
        if (code >= FIRST_LATER && code < FIRST_NEVER) {
            return new Delivery.Later(answer);
        }
        return isEnding
                ? new Delivery.Unsure("the connection broke after the whole letter was sent")
                : new Delivery.Down("the connection broke");
    }

    static String said(Throwable fault) {
        String words = chain(fault).stream()
                .map(Throwable::getMessage)
                .filter(message -> message != null && !message.isBlank())
                .map(String::strip)
                .distinct()
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? fault.getClass().getSimpleName() : words;
    }

    /** From the outside to the innermost. */
    private static List<Exception> chain(Throwable fault) {
        List<Exception> chain = new ArrayList<>();
        Throwable each = fault;
        while (each instanceof Exception link && !chain.contains(link)) {
            chain.add(link);
            each = link instanceof MessagingException mail && mail.getNextException() != null
                    ? mail.getNextException()
                    : link.getCause();
        }
        return chain;
    }
}
