package org.civicrules.grants.json;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.indicator.Exact;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The fields of one JSON object, read by name. Every field must be asked for: what nobody asked for is reported as unknown.
 *
 * <p>A field that is wrong, or required and absent, is recorded as a problem and read as a neutral value; the file as a
 * whole is then refused, so no such value is ever used.
 */
public final class Fields {

    /** The first day a date may name. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2012, 1, 1);

    /** The last day a date may name, inclusive. */
    public static final LocalDate LAST_DAY = LocalDate.of(2040, 12, 31);

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d+)?");
    private static final String AMOUNT = "must be an amount in pounds and pence such as \"1234.50\"";

    private final Located where;
    private final String path;
    private final ImmutableMap<String, Located> fields;
    private final Problems problems;
    private final Set<String> asked = new HashSet<>();

    private Fields(Located where, String path, ImmutableMap<String, Located> fields, Problems problems) {
        this.where = where;
        this.path = path;
        this.fields = fields;
        this.problems = problems;
    }

    static Fields of(Located object, String path, Problems problems) {
        return new Fields(object, path, members(object, path, problems), problems);
    }

    private static ImmutableMap<String, Located> members(Located object, String path, Problems problems) {
        ImmutableMap.Builder<String, Located> members = ImmutableMap.builder();
        if (object.value() instanceof ImmutableMap<?, ?> map) {
            map.forEach((name, value) -> members.put((String) name, (Located) value));
        } else {
            problems.add(object, path, "must be an object in braces");
        }
        return members.buildOrThrow();
    }

    /** {@return where this object stands, for example {@code payments[2]}; empty for the root} */
    public String path() {
        return path;
    }

    /** {@return the names of the fields, in the file's order} */
    public ImmutableList<String> names() {
        return fields.keySet().asList();
    }

    /**
     * Records a problem with this object.
     *
     * @param message what was expected and how to mend it
     */
    public void problem(String message) {
        problems.add(where, path, message);
    }

    /**
     * Makes a value of these fields, and turns a broken rule of its type into a problem of this object.
     *
     * @param <T> the value
     * @param maker what makes it
     * @return the value; empty where it broke a rule
     */
    public <T> Optional<T> valid(Supplier<? extends T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException e) {
            problem(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /**
     * Records a problem with one field.
     *
     * @param field the field; the object where it is absent
     * @param message what was expected and how to mend it
     */
    public void problem(String field, String message) {
        problems.add(fields.getOrDefault(field, where), at(field), message);
    }

    /**
     * Whether the object has a field that is not null.
     *
     * @param field the field
     * @return true if it has
     */
    public boolean has(String field) {
        return find(field).isPresent();
    }

    /**
     * A text that must be there.
     *
     * @param field the field
     * @return the text, not blank
     */
    public String text(String field) {
        return required(field, optionalText(field), "");
    }

    /**
     * A text that may be absent.
     *
     * @param field the field
     * @return the text, not blank
     */
    public Optional<String> optionalText(String field) {
        return read(field, Fields::textOf, "must be a text in quotes, not blank");
    }

    /**
     * A yes or no that may be absent.
     *
     * @param field the field
     * @return the answer
     */
    public Optional<Boolean> optionalFlag(String field) {
        return read(
                field,
                located -> located.value() instanceof Boolean flag ? Optional.of(flag) : Optional.empty(),
                "must be true or false, without quotes");
    }

    /**
     * An amount that must be there.
     *
     * @param field the field
     * @return the amount in sterling, zero or more, in whole pence
     */
    public Money money(String field) {
        return required(field, optionalMoney(field), Money.zero(CurrencyUnit.GBP));
    }

    /**
     * An amount that may be absent: a text or a number, read digit by digit.
     *
     * @param field the field
     * @return the amount in sterling, zero or more, in whole pence
     */
    public Optional<Money> optionalMoney(String field) {
        Optional<BigDecimal> amount = read(field, Fields::decimalOf, AMOUNT);
        if (amount.isEmpty()) {
            return Optional.empty();
        }
        if (amount.get().signum() < 0) {
            problem(field, "must not be negative: leave the line out, or record the money going the other way");
            return Optional.empty();
        }
        if (amount.get().stripTrailingZeros().scale() > 2) {
            problem(field, "must be whole pence: write at most two decimals");
            return Optional.empty();
        }
        return Optional.of(Money.of(CurrencyUnit.GBP, amount.get().setScale(2)));
    }

    /**
     * An exact number that must be there: a decimal such as {@code 0.01} or a ratio such as {@code 1/3}.
     *
     * @param field the field
     * @return the number, zero or more
     */
    public BigFraction fraction(String field) {
        return required(field, optionalFraction(field), BigFraction.ZERO);
    }

    /**
     * An exact number that may be absent: a decimal such as {@code 0.01} or a ratio such as {@code 1/3}.
     *
     * @param field the field
     * @return the number, zero or more
     */
    public Optional<BigFraction> optionalFraction(String field) {
        return read(field, Fields::fractionOf, "must be a number of zero or more such as \"0.01\" or \"1/3\"");
    }

    /**
     * A decimal number that may be absent.
     *
     * @param field the field
     * @return the number as written
     */
    public Optional<BigDecimal> optionalDecimal(String field) {
        return read(field, Fields::decimalOf, "must be a plain number such as 12 or 12.5");
    }

    /**
     * A whole number that must be there.
     *
     * @param field the field
     * @return the number
     */
    public int count(String field) {
        return required(field, optionalCount(field), 0);
    }

    /**
     * A whole number that may be absent.
     *
     * @param field the field
     * @return the number, from 0 to a million
     */
    public Optional<Integer> optionalCount(String field) {
        return read(
                field,
                located -> decimalOf(located)
                        .filter(number -> number.scale() <= 0 && number.signum() >= 0)
                        .filter(number -> number.compareTo(BigDecimal.valueOf(1_000_000)) <= 0)
                        .map(BigDecimal::intValueExact),
                "must be a whole number from 0 to 1000000");
    }

    /**
     * A day that must be there.
     *
     * @param field the field
     * @return the day
     */
    public LocalDate date(String field) {
        return required(field, optionalDate(field), FIRST_DAY);
    }

    /**
     * A day that may be absent.
     *
     * @param field the field
     * @return the day, from {@link #FIRST_DAY} to {@link #LAST_DAY}
     */
    public Optional<LocalDate> optionalDate(String field) {
        Optional<LocalDate> day =
                read(field, Fields::dateOf, "must be a day that exists, written year-month-day such as \"2022-01-14\"");
        if (day.isPresent() && (day.get().isBefore(FIRST_DAY) || day.get().isAfter(LAST_DAY))) {
            problem(field, "is outside reason: a day must lie from " + FIRST_DAY + " to " + LAST_DAY);
            return Optional.empty();
        }
        return day;
    }

    /**
     * A month that may be absent.
     *
     * @param field the field
     * @return the month
     */
    public Optional<YearMonth> optionalMonth(String field) {
        return read(
                field,
                located -> textOf(located).flatMap(text -> parsed(text, YearMonth::parse)),
                "must be a month such as \"2022-01\"");
    }

    /**
     * One of a closed list of words that must be there.
     *
     * @param field the field
     * @param words the words
     * @param <E> the list
     * @return the word
     */
    public <E extends Enum<E>> E word(String field, Class<E> words) {
        return required(field, optionalWord(field, words), words.getEnumConstants()[0]);
    }

    /**
     * One of a closed list of words that may be absent.
     *
     * @param field the field
     * @param words the words
     * @param <E> the list
     * @return the word
     */
    public <E extends Enum<E>> Optional<E> optionalWord(String field, Class<E> words) {
        return read(field, located -> textOf(located).flatMap(text -> constant(text, words)), oneOf(words));
    }

    /**
     * A list of words of a closed list; empty where it is absent.
     *
     * @param field the field
     * @param words the words
     * @param <E> the list
     * @return the words, in the file's order
     */
    public <E extends Enum<E>> ImmutableList<E> words(String field, Class<E> words) {
        return texts(field).orElse(ImmutableList.of()).stream()
                .flatMap(text -> {
                    Optional<E> word = constant(text, words);
                    if (word.isEmpty()) {
                        problem(field, oneOf(words));
                    }
                    return word.stream();
                })
                .collect(toImmutableList());
    }

    /**
     * A list of texts that may be absent.
     *
     * @param field the field
     * @return the texts, none of them blank, in the file's order
     */
    public Optional<ImmutableList<String>> texts(String field) {
        return items(field).map(items -> {
            ImmutableList.Builder<String> texts = ImmutableList.builder();
            for (int i = 0; i < items.size(); i++) {
                Optional<String> text = textOf(items.get(i));
                text.ifPresent(texts::add);
                if (text.isEmpty()) {
                    problems.add(items.get(i), at(field) + "[" + i + "]", "must be a text in quotes, not blank");
                }
            }
            return texts.build();
        });
    }

    /**
     * A list of objects that may be absent, which is not the same as an empty list.
     *
     * @param field the field
     * @param reader builds one item from its fields
     * @param <T> the kind of item
     * @return the items, in the file's order
     */
    public <T> Optional<ImmutableList<T>> objects(String field, Function<Fields, T> reader) {
        return items(field).map(items -> {
            ImmutableList.Builder<T> values = ImmutableList.builder();
            for (int i = 0; i < items.size(); i++) {
                values.add(object(items.get(i), at(field) + "[" + i + "]", reader));
            }
            return values.build();
        });
    }

    /**
     * An object that may be absent.
     *
     * @param field the field
     * @param reader builds the value from its fields
     * @param <T> the kind of value
     * @return the value
     */
    public <T> Optional<T> optionalObject(String field, Function<Fields, T> reader) {
        return find(field).map(located -> object(located, at(field), reader));
    }

    /**
     * An object whose field names are keys of the caller's choosing; empty where it is absent.
     *
     * @param field the field
     * @param reader reads the value of one key from the object that holds it
     * @param <T> the kind of value
     * @return the values by key, in the file's order; a key whose reader finds nothing is left out
     */
    public <T> ImmutableMap<String, T> byKey(String field, Entry<T> reader) {
        return optionalObject(field, keys -> {
                    ImmutableMap.Builder<String, T> values = ImmutableMap.builder();
                    for (String key : keys.names()) {
                        reader.read(keys, key).ifPresent(value -> values.put(key, value));
                    }
                    return values.buildOrThrow();
                })
                .orElse(ImmutableMap.of());
    }

    /**
     * Reads the value of one key.
     *
     * @param <T> the kind of value
     */
    @FunctionalInterface
    public interface Entry<T> {

        /**
         * Reads the value of one key.
         *
         * @param fields the object that holds the key
         * @param key the key
         * @return the value, where it could be read
         */
        Optional<T> read(Fields fields, String key);
    }

    /**
     * Whether a field holds an object rather than a plain value.
     *
     * @param field the field
     * @return true if it holds an object
     */
    public boolean isObject(String field) {
        return find(field)
                .map(located -> located.value() instanceof ImmutableMap<?, ?>)
                .orElse(false);
    }

    void refuseUnknown() {
        fields.forEach((name, value) -> {
            if (!asked.contains(name)) {
                problems.add(
                        value, at(name), "is not a known field: correct its name or remove it; known here: " + known());
            }
        });
    }

    private String known() {
        return asked.stream().sorted().collect(joining(", "));
    }

    private <T> T object(Located located, String place, Function<Fields, T> reader) {
        Fields members = of(located, place, problems);
        T value = reader.apply(members);
        members.refuseUnknown();
        return value;
    }

    private <T> T required(String field, Optional<T> value, T neutral) {
        if (value.isEmpty() && !has(field)) {
            problem(field, "is required: add \"" + field + "\"");
        }
        return value.orElse(neutral);
    }

    private Optional<Located> find(String field) {
        asked.add(field);
        return Optional.ofNullable(fields.get(field)).filter(located -> located.value() != Located.Nothing.NULL);
    }

    private <T> Optional<T> read(String field, Function<Located, Optional<T>> form, String expected) {
        Optional<Located> located = find(field);
        Optional<T> value = located.flatMap(form);
        if (located.isPresent() && value.isEmpty()) {
            problem(field, expected);
        }
        return value;
    }

    private Optional<ImmutableList<Located>> items(String field) {
        return read(
                field,
                located -> located.value() instanceof ImmutableList<?> list
                        ? Optional.of(list.stream().map(Located.class::cast).collect(toImmutableList()))
                        : Optional.empty(),
                "must be a list in square brackets");
    }

    private String at(String field) {
        String name = FieldName.shown(field);
        return path.isEmpty() ? name : path + "." + name;
    }

    private static Optional<String> textOf(Located located) {
        return located.value() instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    private static Optional<String> digitsOf(Located located) {
        if (located.value() instanceof Located.NumberText number) {
            return Optional.of(number.text());
        }
        return textOf(located);
    }

    private static Optional<BigDecimal> decimalOf(Located located) {
        return digitsOf(located).filter(text -> DECIMAL.matcher(text).matches()).map(BigDecimal::new);
    }

    private static Optional<BigFraction> fractionOf(Located located) {
        Optional<BigDecimal> decimal = decimalOf(located);
        if (decimal.isPresent()) {
            return decimal.filter(number -> number.signum() >= 0).map(Exact::of);
        }
        return digitsOf(located)
                .filter(text -> text.matches("\\d{1,9}/[1-9]\\d{0,8}"))
                .map(BigFraction::parse);
    }

    private static Optional<LocalDate> dateOf(Located located) {
        return textOf(located).flatMap(text -> parsed(text, LocalDate::parse));
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> constant(String text, Class<E> words) {
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equals(text))
                .findFirst();
    }

    private static String oneOf(Class<? extends Enum<?>> words) {
        return "must be one of "
                + Arrays.stream(words.getEnumConstants()).map(Enum::name).collect(joining(", "));
    }
}
