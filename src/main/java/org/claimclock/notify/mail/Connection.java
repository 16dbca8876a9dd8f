package org.claimclock.notify.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** A connection to a mail server that says when the server is about to have a whole letter. */
final class Connection extends SMTPTransport {
    private Runnable beforeTheEnd = () -> {};
    private boolean isEnding;

    Connection(Session session, String protocol, String host) {
        super(session, new URLName(protocol, host, -1, null, null, null));
    }

    /** Sends one letter. */
    void send(Mail mail, Runnable beforeItsEnd) throws MessagingException {
        beforeTheEnd = beforeItsEnd;
        isEnding = false;
        sendMessage(mail, mail.getAllRecipients());
    }

    /** Whether the server may have had the whole of the last letter. */
    boolean isEnding() {
        return isEnding;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        beforeTheEnd.run();
        isEnding = true;
        super.finishData();
    }
}
