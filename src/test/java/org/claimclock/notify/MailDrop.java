package org.claimclock.notify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server on this machine that takes letters, and does what a test wants with those that come next. */
public final class MailDrop implements AutoCloseable {

    /** A letter that was taken, as it came over the wire. */
    public record Taken(String from, String to, String data) {}

    /** What is done with a letter instead of taking it. */
    public enum Trick {
        /** 450 after the recipient is named. */
        GREYLIST,
        /** 550 after the recipient is named, with the address in the answer. */
        UNKNOWN_USER,
        /** 554 after the whole letter. */
        NO_SUCH_CONTENT,
        /** 421 after the whole letter. */
        SHUTTING_DOWN,
        /** The letter is taken, and the connection breaks before the answer. */
        TAKE_AND_HANG_UP,
        /** The connection breaks before the letter begins. */
        HANG_UP
    }

    private final List<Taken> taken = new ArrayList<>();
    private final Deque<Trick> tricks = new ArrayDeque<>();
    private final List<Socket> sockets = new ArrayList<>();
    private final UnaryOperator<SMTPServer.Builder> more;
    private int port;
    private SMTPServer server;

    public MailDrop() {
        this(builder -> builder);
    }

    public MailDrop(UnaryOperator<SMTPServer.Builder> more) {
        this.more = more;
        this.server = started();
    }

    private SMTPServer started() {
        SMTPServer fresh = more.apply(SMTPServer.port(port)
                        .bindAddress(InetAddress.getLoopbackAddress())
                        .insertReceivedHeaders(false)
                        .serverSocketFactory(this::listening)
                        .messageHandlerFactory(Visit::new))
                .build();
        fresh.start();
        port = fresh.getPortAllocated();
        return fresh;
    }

    private ServerSocket listening() throws IOException {
        return new ServerSocket() {
            @Override
            public Socket accept() throws IOException {
                return noted(super.accept());
            }
        };
    }

    private Socket noted(Socket socket) {
        synchronized (sockets) {
            sockets.add(socket);
        }
        return socket;
    }

    public int port() {
        return port;
    }

    /** Does these with the next letters, one each. */
    public void next(Trick... some) {
        synchronized (tricks) {
            tricks.addAll(List.of(some));
        }
    }

    public List<Taken> taken() {
        synchronized (taken) {
            return List.copyOf(taken);
        }
    }

    /** How often somebody connected. */
    public int connections() {
        synchronized (sockets) {
            return sockets.size();
        }
    }

    /** Nobody answers any more. */
    public void goDown() {
        server.stop();
    }

    public void comeUp() {
        server = started();
    }

    private void hangUp() {
        synchronized (sockets) {
            sockets.forEach(socket -> {
                try {
                    socket.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private boolean is(Trick trick) {
        synchronized (tricks) {
            return tricks.peek() == trick && tricks.poll() != null;
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Visit implements MessageHandler {
        private String from = "";
        private String to = "";

        private Visit(MessageContext context) {}

        @Override
        public void from(String sender) {
            from = sender;
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            if (is(Trick.GREYLIST)) {
                throw new RejectException(450, "4.7.1 Greylisted, try again later");
            }
            if (is(Trick.UNKNOWN_USER)) {
                throw new RejectException(550, "5.1.1 <" + recipient.toUpperCase(Locale.ROOT) + "> unknown");
            }
            if (is(Trick.HANG_UP)) {
                hangUp();
            }
            to = recipient;
        }

        @Override
        public String data(InputStream data) throws RejectException, IOException {
            String text = new String(data.readAllBytes(), StandardCharsets.UTF_8);
            if (is(Trick.NO_SUCH_CONTENT)) {
                throw new RejectException(554, "5.6.0 We do not like this");
            }
            if (is(Trick.SHUTTING_DOWN)) {
                throw new RejectException(421, "4.3.2 Service shutting down");
            }
            synchronized (taken) {
                taken.add(new Taken(from, to, text));
            }
            if (is(Trick.TAKE_AND_HANG_UP)) {
                hangUp();
            }
            return "queued as " + taken.size();
        }

        @Override
        public void done() {
            // Each letter has a visit of its own.
        }
    }
}
