package org.claimclock.cli.visit;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A visit to the process that serves the book. */
public final class Visit implements AutoCloseable {
    private static final int FAILED = 1;

    private final SocketChannel channel;

    private Visit(SocketChannel channel) {
        this.channel = channel;
    }

    /**
     * Knocks at the door of the process that serves the book, if there is one.
     *
     * @param db the folder of the book
     */
    public static Optional<Visit> find(Path db) {
        Path sign = db.resolve(VisitorDoor.SIGN);
        try {
            if (!Files.exists(sign)) {
                return Optional.empty();
            }
            SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
            channel.connect(UnixDomainSocketAddress.of(Files.readString(sign).strip()));
            return Optional.of(new Visit(channel));
        } catch (IOException e) {
            // The sign of a process that was killed: nobody is at home.
            return Optional.empty();
        }
    }

    /** Has the errand done and passes on what is said. Gives the exit code. */
    public int send(Errand errand, PrintWriter out, PrintWriter err) {
        try (channel;
                DataOutputStream to = new DataOutputStream(Channels.newOutputStream(channel));
                DataInputStream from = new DataInputStream(Channels.newInputStream(channel))) {
            errand.write(to);
            while (true) {
                byte kind = from.readByte();
                int length = from.readInt();
                if (kind == Frame.END) {
                    return length;
                }
                String text = new String(from.readNBytes(length), StandardCharsets.UTF_8);
                PrintWriter writer = kind == Frame.OUT ? out : err;
                writer.print(text);
                writer.flush();
            }
        } catch (IOException e) {
            err.println("The process that serves the book ended before it had answered. Maybe try again in a minute.");
            return FAILED;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }
}
