package org.claimclock.crash;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector.Argument;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.connect.ListeningConnector;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Holds a program by the debugger's wire. At each exact point all its threads stand still, and there it can be killed. So the program that is tried is
 * the program that is shipped, without a switch for crashing.
 */
final class Plug {

    private static final int MOST_MILLIS_TO_START = 120_000;

    private final ListeningConnector connector = Bootstrap.virtualMachineManager().listeningConnectors().stream()
            .filter(each -> each.transport().name().equals("dt_socket"))
            .findFirst()
            .orElseThrow();
    private final Map<String, Argument> arguments = connector.defaultArguments();
    private final String address;

    Plug() {
        try {
            arguments.get("localAddress").setValue("127.0.0.1");
            arguments.get("timeout").setValue(Integer.toString(MOST_MILLIS_TO_START));
            this.address = connector.startListening(arguments);
        } catch (IOException | IllegalConnectorArgumentsException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What Java has to be told so that a program hangs on this plug, and waits at its start. */
    String option() {
        return "-agentlib:jdwp=transport=dt_socket,server=n,suspend=y,address=127.0.0.1:"
                + address.substring(address.lastIndexOf(':') + 1);
    }

    /** Lets the program run to this point and kills it there; false where it ended without having come to it. */
    boolean pullAt(Place point, RunningProgram program) {
        visit(List.of(point), reached -> program.kill());
        return program.ended().exit() == RunningProgram.KILLED;
    }

    /** Lets the program run to its end and stops it at each of these points as long as the visitor is there. */
    <P extends Place> void visit(Collection<P> points, Consumer<P> visitor) {
        try {
            VirtualMachine machine = connector.accept(arguments);
            connector.stopListening(arguments);
            Breakpoints<P> breakpoints = new Breakpoints<>(machine, points);
            machine.resume();
            while (true) {
                EventSet events = machine.eventQueue().remove();
                for (Event event : events) {
                    breakpoints.meet(event).forEach(visitor);
                }
                events.resume();
            }
        } catch (VMDisconnectedException e) {
            // It has ended, in one way or the other.
        } catch (IOException | IllegalConnectorArgumentsException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
