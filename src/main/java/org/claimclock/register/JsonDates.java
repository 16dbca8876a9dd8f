package org.claimclock.register;

import java.time.LocalDate;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

/** Dates in JSON as {@link LocalDate#toString} writes them, open ends included, without the cost of a formatter. */
final class JsonDates {

    private JsonDates() {}

    static final class Writer extends ValueSerializer<LocalDate> {
        @Override
        public void serialize(LocalDate date, JsonGenerator json, SerializationContext context) {
            json.writeString(date.toString());
        }
    }

    static final class Reader extends ValueDeserializer<LocalDate> {
        /** A book knows few days, and each of them thousands of times. */
        private static final int MOST_KNOWN = 20_000;

        private final ConcurrentHashMap<String, LocalDate> known = new ConcurrentHashMap<>();

        @Override
        public LocalDate deserialize(JsonParser json, DeserializationContext context) {
            String text = json.getString();
            LocalDate date = known.get(text);
            if (date == null) {
                date = LocalDate.parse(text);
                if (known.size() < MOST_KNOWN) {
                    known.put(text, date);
                }
            }
            return date;
        }
    }
}
