package org.claimclock.acceptance;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import org.claimclock.cli.Claimclock;

/** The one place of these tests that knows how the program is entered. */
final class Program {

    private Program() {}

    static Outcome execute(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = enter(new PrintWriter(out, true), new PrintWriter(err, true), args);
        return new Outcome(exit, out.toString(), err.toString());
    }

    // To be replaced by "return Claimclock.execute(out, err, args);" as soon as the program has that door.
    private static int enter(PrintWriter out, PrintWriter err, String... args) {
        try {
            return (int) Claimclock.class
                    .getMethod("execute", PrintWriter.class, PrintWriter.class, String[].class)
                    .invoke(null, out, err, args);
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw new IllegalStateException("Claimclock has no execute(out, err, args) yet.", e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("The program threw instead of returning an exit code.", e.getCause());
        }
    }
}
