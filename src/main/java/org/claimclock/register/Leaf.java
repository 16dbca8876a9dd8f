package org.claimclock.register;

import java.util.List;
import java.util.function.Function;

/**
 * Some rows of a long list.
 *
 * @param next the key after which the list goes on; empty at its end
 */
public record Leaf<T>(List<T> rows, String next) {

    public Leaf {
        rows = List.copyOf(rows);
    }

    <U> Leaf<U> as(Function<T, U> shape) {
        return new Leaf<>(rows.stream().map(shape).toList(), next);
    }
}
