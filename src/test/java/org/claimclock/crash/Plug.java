package org.claimclock.crash;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector.Argument;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.connect.ListeningConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.StepEvent;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import com.sun.jdi.request.StepRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Holds a program by the debugger's wire and pulls its plug at an exact point: all its threads stand still there, and then the process is killed. So
 * the program that is tried is the program that is shipped, without a switch for crashing.
 */
final class Plug {

    private static final int MOST_SECONDS_TO_START = 120;

    private final ListeningConnector connector = Bootstrap.virtualMachineManager().listeningConnectors().stream()
            .filter(each -> each.transport().name().equals("dt_socket"))
            .findFirst()
            .orElseThrow();
    private final Map<String, Argument> arguments = connector.defaultArguments();
    private final String address;

    Plug() {
        try {
            arguments.get("localAddress").setValue("127.0.0.1");
            arguments.get("timeout").setValue(Integer.toString(MOST_SECONDS_TO_START * 1_000));
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
    boolean pullAt(CrashPoint point, RunningProgram program) {
        try {
            VirtualMachine machine = connector.accept(arguments);
            connector.stopListening(arguments);
            boolean reached = runTo(point, machine);
            if (reached) {
                program.kill();
            }
            return reached;
        } catch (IOException | IllegalConnectorArgumentsException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean runTo(CrashPoint point, VirtualMachine machine) throws InterruptedException {
        ClassPrepareRequest prepared = machine.eventRequestManager().createClassPrepareRequest();
        prepared.addClassFilter(point.type());
        prepared.enable();
        machine.resume();
        try {
            while (true) {
                EventSet events = machine.eventQueue().remove();
                for (Event event : events) {
                    if (isThere(point, event)) {
                        return true;
                    }
                }
                events.resume();
            }
        } catch (VMDisconnectedException e) {
            return false;
        }
    }

    private static boolean isThere(CrashPoint point, Event event) {
        if (event instanceof ClassPrepareEvent loaded) {
            watch(point, loaded.referenceType());
        } else if (event instanceof BreakpointEvent entered) {
            if (point.side() == CrashPoint.Side.AFTER) {
                waitForReturn(entered);
            }
            return point.side() == CrashPoint.Side.BEFORE;
        }
        return event instanceof StepEvent;
    }

    private static void watch(CrashPoint point, ReferenceType type) {
        List<Method> methods = type.methodsByName(point.method());
        if (methods.isEmpty()) {
            throw new AssertionError(point + ": there is no method " + point.method() + " in " + type.name());
        }
        for (Method method : methods) {
            BreakpointRequest entry =
                    type.virtualMachine().eventRequestManager().createBreakpointRequest(method.location());
            entry.addCountFilter(point.time());
            entry.setSuspendPolicy(EventRequest.SUSPEND_ALL);
            entry.enable();
        }
    }

    private static void waitForReturn(BreakpointEvent entered) {
        StepRequest out = entered.virtualMachine()
                .eventRequestManager()
                .createStepRequest(entered.thread(), StepRequest.STEP_MIN, StepRequest.STEP_OUT);
        out.addCountFilter(1);
        out.setSuspendPolicy(EventRequest.SUSPEND_ALL);
        out.enable();
    }
}
