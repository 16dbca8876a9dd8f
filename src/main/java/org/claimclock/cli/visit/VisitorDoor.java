package org.claimclock.cli.visit;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The door of the process that serves a book: whoever may open its socket can have commands carried out. */
public final class VisitorDoor implements AutoCloseable {
    /** A file beside the book that says where the socket is. */
    static final String SIGN = "serve.address";

    private static final String SOCKET = "serve.sock";
    /** What the address of a Unix socket has room for, on the narrowest system. */
    private static final int LONGEST = 100;

    /** Carries out errands. */
    public interface Host {
        /** Gives the exit code. */
        int carryOut(Errand errand, PrintWriter out, PrintWriter err);
    }

    private final ServerSocketChannel server;
    private final Path sign;
    private final Path socket;

    private VisitorDoor(ServerSocketChannel server, Path sign, Path socket) {
        this.server = server;
        this.sign = sign;
        this.socket = socket;
    }

    /**
     * Puts the door up: visitors find it, and wait until it is opened. The caller holds the lock of the data folder, so a socket that is there already is
     * of a process that was killed.
     *
     * @param db the folder of the book
     */
    public static VisitorDoor at(Path db) {
        try {
            Path socket = place(db);
            Files.deleteIfExists(socket);
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket));
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
            }
            Path sign = Files.writeString(db.resolve(SIGN), socket.toString());
            return new VisitorDoor(server, sign, socket);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen for commands beside the book: " + e.getMessage(), e);
        }
    }

    /** Lets visitors in. */
    public VisitorDoor open(Host host) {
        start("door", () -> receive(host));
        return this;
    }

    /** Beside the book, or in a private folder where that path is too long. */
    private static Path place(Path db) throws IOException {
        Path near = db.toAbsolutePath().normalize().resolve(SOCKET);
        boolean fits = near.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST;
        return fits ? near : Files.createTempDirectory("claimclock").resolve(SOCKET);
    }

    private static void start(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void receive(Host host) {
        while (server.isOpen()) {
            try {
                SocketChannel visitor = server.accept();
                start("visitor", () -> serve(visitor, host));
            } catch (IOException e) {
                // The door was closed, or the visitor turned away.
            }
        }
    }

    private void serve(SocketChannel visitor, Host host) {
        try (visitor;
                DataInputStream in = new DataInputStream(Channels.newInputStream(visitor));
                DataOutputStream to =
                        new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(visitor)))) {
            Errand errand = Errand.read(in);
            PrintWriter out = writer(to, Frame.OUT);
            PrintWriter err = writer(to, Frame.ERR);
            int code = host.carryOut(errand, out, err);
            out.flush();
            err.flush();
            synchronized (to) {
                to.writeByte(Frame.END);
                to.writeInt(code);
                to.flush();
            }
        } catch (IOException e) {
            // The visitor has gone: there is nobody to tell.
        }
    }

    private static PrintWriter writer(DataOutputStream to, byte kind) {
        return new PrintWriter(new OutputStreamWriter(new Frame(to, kind), StandardCharsets.UTF_8), true);
    }

    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(sign);
            Files.deleteIfExists(socket);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the door beside the book: " + e.getMessage(), e);
        }
    }
}
