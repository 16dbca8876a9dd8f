package org.claimclock.register.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * In which ways of writing its letters a beginning of claim ids is in the index. It goes letter by letter and only on from what there is: few looks
 * along the index, where a comparison without case would read the whole of it.
 */
record Beginnings(JdbcTemplate jdbc) {
    /** Nothing sorts behind it. */
    static final char LAST = '\uffff';

    /** In the order of the index. */
    List<String> of(String begin) {
        List<String> written = List.of("");
        for (char letter : begin.toCharArray()) {
            List<String> longer = new ArrayList<>();
            for (String so : written) {
                Stream.of(Character.toUpperCase(letter), Character.toLowerCase(letter))
                        .distinct()
                        .map(each -> so + each)
                        .filter(this::isThere)
                        .forEach(longer::add);
            }
            written = longer;
        }
        return written.stream().sorted().toList();
    }

    private boolean isThere(String begin) {
        return !jdbc.queryForList(
                        "select claim_id from claim_index where claim_id >= ? and claim_id < ? order by claim_id limit 1",
                        String.class,
                        begin,
                        begin + LAST)
                .isEmpty();
    }
}
