package org.claimclock.cli.visit;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a visitor wants done.
 *
 * @param person who asks
 * @param folder where they stand: paths among the words begin there
 * @param words the command line
 */
public record Errand(String person, Path folder, List<String> words) {
    private static final int MOST_WORDS = 1_000;

    public Errand {
        words = List.copyOf(words);
    }

    /** Of whoever runs this process. */
    public static Errand ofThisProcess(List<String> words) {
        return new Errand(
                System.getProperty("user.name", "unknown"), Path.of("").toAbsolutePath(), words);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(person);
        out.writeUTF(folder.toString());
        out.writeInt(words.size());
        for (String word : words) {
            out.writeUTF(word);
        }
        out.flush();
    }

    static Errand read(DataInputStream in) throws IOException {
        String person = in.readUTF();
        Path folder = Path.of(in.readUTF());
        int count = in.readInt();
        if (count < 0 || count > MOST_WORDS) {
            throw new IOException("a command has " + count + " words");
        }
        List<String> words = new ArrayList<>();
        for (int word = 0; word < count; word++) {
            words.add(in.readUTF());
        }
        return new Errand(person, folder, words);
    }
}
