package org.claimclock.notify.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.claimclock.register.post.Letter;

/** A letter as mail: plain text, the same bytes each time it is tried. */
final class Mail extends MimeMessage {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss xx", Locale.ENGLISH);

    private final String messageId;

    private Mail(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static Mail of(Letter letter, InternetAddress to, MailServer server, Session session) throws MessagingException {
        Mail mail = new Mail(session, letter.text().messageId());
        mail.setFrom(Addresses.parse(server.from()));
        if (!server.replyTo().isEmpty()) {
            mail.setReplyTo(new InternetAddress[] {Addresses.parse(server.replyTo())});
        }
        mail.setRecipient(RecipientType.TO, to);
        mail.setSubject(letter.text().subject(), StandardCharsets.UTF_8.name());
        mail.setHeader("Date", DATE.format(letter.fate().times().writtenAt().atOffset(ZoneOffset.UTC)));
        // Asks programs that answer for people who are away not to.
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setText(letter.text().body(), StandardCharsets.UTF_8.name());
        mail.saveChanges();
        return mail;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
