package org.claimclock.register;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.claimclock.claim.clock.RunningClock;
import org.claimclock.claim.walk.EventMemory;
import org.claimclock.claim.walk.HistoryEntry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleAbstractTypeResolver;
import tools.jackson.databind.module.SimpleModule;

/**
 * The columns that hold records as JSON. Records are written by their components, never by their other methods; the
 * shortest and most frequent ones as arrays in the order of their components.
 */
final class Json {
    private static final JsonFormat.Value ARRAY = JsonFormat.Value.forShape(JsonFormat.Shape.ARRAY);

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(module())
            .changeDefaultVisibility(each -> each.withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
            .withConfigOverride(EventMemory.class, each -> each.setFormat(ARRAY))
            .withConfigOverride(RunningClock.class, each -> each.setFormat(ARRAY))
            .withConfigOverride(HistoryEntry.class, each -> each.setFormat(ARRAY))
            .withConfigOverride(HistoryEntry.Change.class, each -> each.setFormat(ARRAY))
            .withConfigOverride(HistoryEntry.Ground.class, each -> each.setFormat(ARRAY))
            .build();

    private Json() {}

    private static SimpleModule module() {
        SimpleAbstractTypeResolver sorted = new SimpleAbstractTypeResolver();
        sorted.addMapping(Map.class, TreeMap.class);
        sorted.addMapping(Set.class, TreeSet.class);
        SimpleModule module = new SimpleModule();
        module.addSerializer(LocalDate.class, new JsonDates.Writer());
        module.addDeserializer(LocalDate.class, new JsonDates.Reader());
        module.setAbstractTypes(sorted);
        return module;
    }

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JacksonException e) {
            throw damaged(type.getSimpleName(), e);
        }
    }

    static <T> T read(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JacksonException e) {
            throw damaged(type.getType().toString(), e);
        }
    }

    /** Says what is damaged and never shows it: it may hold personal data. */
    private static RegisterException damaged(String what, JacksonException fault) {
        fault.clearLocation();
        return new RegisterException("the database holds a " + what
                + " that cannot be read. Maybe it was changed by hand, or written by another version.");
    }
}
