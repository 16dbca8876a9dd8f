package org.claimclock.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Reads the rows of many keys with few statements. */
record Keys(JdbcTemplate jdbc) {
    /** Lists of keys come in these lengths only, so that the database meets statements that it has compiled before. */
    private static final int[] LENGTHS = {1, 8, 64, 500};

    private static final int LONGEST = LENGTHS[LENGTHS.length - 1];

    /**
     * @param sql with one {@code %s} where the list of keys belongs, after all other parameters
     * @param others the parameters before the keys
     */
    void forEach(String sql, List<?> others, Collection<?> keys, RowCallbackHandler each) {
        List<?> all = List.copyOf(keys);
        for (int from = 0; from < all.size(); from += LONGEST) {
            List<?> some = all.subList(from, Math.min(all.size(), from + LONGEST));
            List<Object> parameters = new ArrayList<>(others);
            parameters.addAll(padded(some));
            String marks = String.join(",", Collections.nCopies(parameters.size() - others.size(), "?"));
            jdbc.query(sql.formatted(marks), each, parameters.toArray());
        }
    }

    /** A key named twice finds its rows once. */
    private static List<Object> padded(List<?> keys) {
        int length = LONGEST;
        for (int index = LENGTHS.length - 1; index >= 0 && LENGTHS[index] >= keys.size(); index--) {
            length = LENGTHS[index];
        }
        List<Object> padded = new ArrayList<>(keys);
        padded.addAll(Collections.nCopies(length - keys.size(), keys.get(keys.size() - 1)));
        return padded;
    }
}
