package org.claimclock.crash;

import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.Location;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Turns points into breakpoints: where a method is entered, and from there where its caller goes on. */
final class Breakpoints<P extends Place> {

    private static final int INVOKE_INTERFACE = 0xb9;
    private static final int INVOKE_DYNAMIC = 0xba;

    private final Collection<P> points;
    private final Set<P> met = new HashSet<>();

    Breakpoints(VirtualMachine machine, Collection<P> points) {
        this.points = points;
        points.stream().map(point -> point.call().type()).distinct().forEach(type -> {
            ClassPrepareRequest loaded = machine.eventRequestManager().createClassPrepareRequest();
            loaded.addClassFilter(type);
            loaded.enable();
        });
    }

    /** The points to which the program has come with this event for the first time. */
    List<P> meet(Event event) {
        if (event instanceof ClassPrepareEvent loaded) {
            ReferenceType type = loaded.referenceType();
            points.stream()
                    .filter(point -> point.call().type().equals(type.name()))
                    .forEach(point -> watch(point, type));
        } else if (event instanceof BreakpointEvent hit) {
            P point = points.stream()
                    .filter(each -> each.equals(hit.request().getProperty("point")))
                    .findFirst()
                    .orElseThrow();
            if (point.call().side() == Place.Side.BEFORE || hit.request().getProperty("returned") != null) {
                return met.add(point) ? List.of(point) : List.of();
            }
            watchReturn(point, hit);
        }
        return List.of();
    }

    private static void watch(Place point, ReferenceType type) {
        List<Method> methods = type.methodsByName(point.call().method());
        if (methods.isEmpty()) {
            throw new AssertionError(point + ": there is no method "
                    + point.call().method() + " in " + type.name() + ". Maybe it has another name now.");
        }
        methods.forEach(method -> {
            BreakpointRequest entry = request(point, method.location());
            entry.addCountFilter(point.call().time());
            entry.enable();
        });
    }

    private static void watchReturn(Place point, BreakpointEvent entered) {
        try {
            Location call = entered.thread().frame(1).location();
            int operation = call.method().bytecodes()[(int) call.codeIndex()] & 0xff;
            int length = operation == INVOKE_INTERFACE || operation == INVOKE_DYNAMIC ? 5 : 3;
            BreakpointRequest next = request(point, call.method().locationOfCodeIndex(call.codeIndex() + length));
            // In this order: other threads that pass do not count.
            next.addThreadFilter(entered.thread());
            next.addCountFilter(1);
            next.putProperty("returned", true);
            next.enable();
        } catch (IncompatibleThreadStateException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BreakpointRequest request(Place point, Location location) {
        BreakpointRequest request =
                location.virtualMachine().eventRequestManager().createBreakpointRequest(location);
        request.setSuspendPolicy(EventRequest.SUSPEND_ALL);
        request.putProperty("point", point);
        return request;
    }
}
