package org.claimclock.export.table;

import java.util.function.Consumer;

/** Rows in a fixed order, handed on one by one, so that a table of any size needs no memory. They may be asked for more than once. */
@FunctionalInterface
public interface Rows<T> {

    void forEach(Consumer<? super T> each);

    /** The same rows, each shown to a counter as well. */
    default Rows<T> alsoTo(Consumer<? super T> counter) {
        return each -> forEach(row -> {
            counter.accept(row);
            each.accept(row);
        });
    }
}
