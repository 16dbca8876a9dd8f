package org.claimclock.console.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The log files of a night, one for each time that it was run: {@code night-2021-03-09-...log}.
 *
 * @param folder need not be there
 */
record NightLogs(Path folder, LocalDate asOf) {
    /** The latest first. */
    List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.startsWith("night-" + asOf + "-") && name.endsWith(".log"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    long size(String name) {
        try {
            return Files.size(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole lines among these bytes; the first and the last line of the file are whole in any case. */
    String lines(String name, long from, int bytes) {
        try (SeekableByteChannel channel = Files.newByteChannel(file(name))) {
            channel.position(from);
            ByteBuffer buffer = ByteBuffer.allocate(bytes);
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // Until it is full, or the file at its end.
            }
            String text = new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
            boolean isEnd = from + buffer.position() >= channel.size();
            int first = from == 0 ? 0 : text.indexOf('\n') + 1;
            int end = isEnd ? text.length() : text.lastIndexOf('\n') + 1;
            return text.substring(first, Math.max(first, end));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last lines, at most so many bytes of them. */
    String tail(String name, int bytes) {
        return lines(name, Math.max(0, size(name) - bytes), bytes);
    }
}
