import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A PostgreSQL server of its own for one comparison, until its input ends. Writes its address to a file: {@code Postgres FOLDER FILE}. */
final class Postgres {

    private Postgres() {}

    public static void main(String[] args) throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(Path.of(args[0]))
                .setCleanDataDirectory(true)
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("fsync", "on")
                .start()) {
            Path address = Path.of(args[1] + ".part");
            Files.writeString(address, server.getJdbcUrl("postgres", "postgres"));
            Files.move(address, Path.of(args[1]));
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }
}
