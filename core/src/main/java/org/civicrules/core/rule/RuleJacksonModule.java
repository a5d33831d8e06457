package org.civicrules.core.rule;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import org.joda.money.Money;

/**
 * Teaches Jackson to read findings and explanations back, and to write money as {@code GBP 12.34}. Register it by hand,
 * together with {@code SourceJacksonModule} and Jackson's own modules for Guava, {@code java.time} and {@code Optional}.
 */
public final class RuleJacksonModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** Maps each type to its implementation. */
    public RuleJacksonModule() {
        super("civic-rules-rule");
        addAbstractTypeMapping(Explanation.class, ImmutableExplanation.class);
        addAbstractTypeMapping(Finding.class, ImmutableFinding.class);
        addAbstractTypeMapping(Parameter.class, ImmutableParameter.class);
        addSerializer(Money.class, new MoneyWriter());
        addDeserializer(Money.class, new MoneyReader());
    }

    private static final class MoneyWriter extends StdSerializer<Money> {

        private static final long serialVersionUID = 1L;

        MoneyWriter() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(money.toString());
        }
    }

    private static final class MoneyReader extends StdDeserializer<Money> {

        private static final long serialVersionUID = 1L;

        MoneyReader() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return Money.parse(json.getValueAsString());
        }
    }
}
