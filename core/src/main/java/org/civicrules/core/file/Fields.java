package org.civicrules.core.file;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The fields of one JSON object, read by name. Every field must be asked for: what nobody asked for is reported as unknown.
 *
 * <p>A field that is wrong, or required and absent, is told once, and whatever is read in its place is told nothing of: a check of
 * several fields says nothing where one of them has a fault. A file with a fault is refused as a whole, so that no such value is used.
 */
public final class Fields {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,20})?");
    private static final String AMOUNT = "must be an amount in pounds and pence such as \"1234.50\"";

    private final Located where;
    private final String path;
    private final ImmutableMap<String, Located> fields;
    private final Reading reading;
    private final Set<String> asked = new HashSet<>();
    private final Set<String> faulty = new HashSet<>();

    private Fields(Located where, String path, ImmutableMap<String, Located> fields, Reading reading) {
        this.where = where;
        this.path = path;
        this.fields = fields;
        this.reading = reading;
    }

    /** The reading of one file: its name, the days it may name, and what is wrong with it. */
    static final class Reading {

        /** A place in the file, in the order of the file. */
        private record Place(int line, int character, String path) implements Comparable<Place> {

            private static final Comparator<Place> ORDER = Comparator.comparingInt(Place::line)
                    .thenComparingInt(Place::character)
                    .thenComparing(Place::path);

            @Override
            public int compareTo(Place other) {
                return ORDER.compare(this, other);
            }
        }

        private final String file;
        private final Range<LocalDate> days;
        private final SortedMap<Place, RowIssue> faults = new TreeMap<>();

        Reading(String file, Range<LocalDate> days) {
            this.file = file;
            this.days = days;
        }

        /** Tells a fault; of several at one place only the first. */
        private void fault(Located at, String path, String code, String mend) {
            faults.putIfAbsent(new Place(at.line(), at.column(), path), at.issue(file, path, code, mend));
        }

        /** Reads an object; empty where it, or anything in it, has a fault. */
        <T> Optional<T> object(Located located, String path, Function<Fields, T> reader) {
            if (!(located.value() instanceof ImmutableMap<?, ?> map)) {
                fault(
                        located,
                        path,
                        "not-an-object",
                        path.isEmpty() ? "must be one JSON object in braces" : "must be an object in braces");
                return Optional.empty();
            }
            ImmutableMap.Builder<String, Located> members = ImmutableMap.builderWithExpectedSize(map.size());
            map.forEach((name, value) -> members.put((String) name, (Located) value));
            return new Fields(located, path, members.buildOrThrow(), this).read(reader);
        }

        boolean isClean() {
            return faults.isEmpty();
        }

        UnusableFile refusal() {
            return new UnusableFile(ImmutableList.copyOf(faults.values()));
        }
    }

    /** Reads a value of all fields, and turns a broken rule of its type into a fault of this object. */
    private <T> Optional<T> read(Function<Fields, T> reader) {
        T value;
        try {
            value = reader.apply(this);
        } catch (IllegalArgumentException e) {
            if (!hasFault()) {
                refuse("inconsistent", String.valueOf(e.getMessage()));
            }
            return Optional.empty();
        }
        refuseUnknown();
        return hasFault() ? Optional.empty() : Optional.of(value);
    }

    /** {@return where this object stands, for example {@code payments[2]}; empty for the root} */
    public String path() {
        return path;
    }

    /** How many items a list holds that are not to be taken for something else; none where it is no list. */
    int size(String field) {
        return fields.containsKey(field) && fields.get(field).value() instanceof ImmutableList<?> items
                ? items.size()
                : 0;
    }

    boolean isFaulty(String field) {
        return faulty.contains(field);
    }

    /** {@return the names of the fields, in the file's order} */
    public ImmutableList<String> names() {
        return fields.keySet().asList();
    }

    /** {@return whether a fault was found in this object up to now} */
    public boolean hasFault() {
        return !faulty.isEmpty();
    }

    /**
     * Refuses this object, unless it already has a fault.
     *
     * @param code what kind of fault it is, in lower case with hyphens
     * @param mend what was expected and how to mend it
     */
    public void refuse(String code, String mend) {
        if (!hasFault()) {
            reading.fault(where, path, code, mend);
            faulty.add(path);
        }
    }

    /**
     * Refuses one field, unless it, or a field it was held against, already has a fault.
     *
     * @param field the field; the object is pointed to where it is absent
     * @param code what kind of fault it is, in lower case with hyphens
     * @param mend what was expected and how to mend it
     * @param against the other fields that were looked at
     */
    public void refuseField(String field, String code, String mend, String... against) {
        if (!faulty.contains(field) && Arrays.stream(against).noneMatch(faulty::contains)) {
            reading.fault(fields.getOrDefault(field, where), at(field), code, mend);
            faulty.add(field);
        }
    }

    /**
     * Refuses a field that holds no name of a published list, and asks whether the nearest was meant.
     *
     * @param field the field
     * @param given the name it holds, or is
     * @param known the names there are, none of them a person's data
     * @param mend what was expected, for example {@code must be a return of the scheme}
     */
    public void requireKnown(String field, String given, ImmutableSet<String> known, String mend) {
        if (!known.contains(given)) {
            refuseField(field, "unknown-name", mend + Nearest.hint(given, known));
        }
    }

    /** Leaves the other fields unread, where a fault hides what they mean. */
    public void leaveTheRest() {
        asked.addAll(fields.keySet());
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
     * @return the text, not blank, without a character that steers what shows it
     */
    public Optional<String> optionalText(String field) {
        return one(field, this::shownText);
    }

    private Optional<String> shownText(Located located, String place) {
        Optional<String> text = textOf(located);
        if (text.isEmpty()) {
            reading.fault(located, place, "not-text", "must be a text in quotes, not blank");
        } else if (CellText.acts(text.get())) {
            reading.fault(
                    located, place, "control-character", "holds a character that cannot be seen; type the text again");
            return Optional.empty();
        }
        return text;
    }

    /**
     * A text or a number that must be there, as it is written.
     *
     * @param field the field
     * @return the text, or the digits of the number
     */
    public String asWritten(String field) {
        return required(field, optionalAsWritten(field), "");
    }

    /**
     * A text or a number that may be absent, as it is written.
     *
     * @param field the field
     * @return the text without a character that steers what shows it, or the digits of the number
     */
    public Optional<String> optionalAsWritten(String field) {
        return one(
                field,
                (located, place) -> located.value() instanceof Located.NumberText number
                        ? Optional.of(number.text())
                        : shownText(located, place));
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
                "not-a-flag",
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
        Optional<BigDecimal> amount = read(field, Fields::decimalOf, "not-an-amount", AMOUNT);
        if (amount.isEmpty()) {
            return Optional.empty();
        }
        if (amount.get().signum() < 0) {
            refuseField(
                    field,
                    "negative",
                    "must not be negative: leave the line out, or record the money going the other way");
            return Optional.empty();
        }
        if (amount.get().stripTrailingZeros().scale() > 2) {
            refuseField(field, "not-pence", "must be whole pence: write at most two decimals");
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
        return read(
                field,
                Fields::fractionOf,
                "not-a-number",
                "must be a number of zero or more such as \"0.01\" or \"1/3\"");
    }

    /**
     * A decimal number that may be absent.
     *
     * @param field the field
     * @return the number as written
     */
    public Optional<BigDecimal> optionalDecimal(String field) {
        return read(field, Fields::decimalOf, "not-a-number", "must be a plain number such as 12 or 12.5");
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
                "not-a-count",
                "must be a whole number from 0 to 1000000");
    }

    /**
     * A day that must be there.
     *
     * @param field the field
     * @return the day
     */
    public LocalDate date(String field) {
        return required(field, optionalDate(field), LocalDate.EPOCH);
    }

    /**
     * A day that may be absent.
     *
     * @param field the field
     * @return the day, one of those the file may name
     */
    public Optional<LocalDate> optionalDate(String field) {
        Optional<LocalDate> day = read(
                field,
                Fields::dateOf,
                "not-a-date",
                "must be a day that exists, written year-month-day such as \"2022-01-14\"");
        return day.filter(found -> {
            if (!reading.days.contains(found)) {
                refuseField(field, "day-outside-reason", "is outside reason: a day must lie " + bounds(reading.days));
            }
            return !faulty.contains(field);
        });
    }

    private static String bounds(Range<LocalDate> days) {
        return (days.hasLowerBound() ? "from " + days.lowerEndpoint() + " " : "")
                + (days.hasUpperBound() ? "to " + days.upperEndpoint() : "onwards");
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
                "not-a-month",
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
        return one(field, (located, place) -> wordOf(located, place, words));
    }

    private <E extends Enum<E>> Optional<E> wordOf(Located located, String place, Class<E> words) {
        ImmutableSet<String> names =
                Arrays.stream(words.getEnumConstants()).map(Enum::name).collect(ImmutableSet.toImmutableSet());
        Optional<String> text = shownText(located, place);
        if (text.isPresent() && !names.contains(text.get())) {
            reading.fault(
                    located,
                    place,
                    "unknown-word",
                    "must be one of " + String.join(", ", names) + Nearest.hint(text.get(), names));
        }
        return text.filter(names::contains).map(name -> Enum.valueOf(words, name));
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
        return each(field, (located, place) -> wordOf(located, place, words)).orElse(ImmutableList.of());
    }

    /**
     * A list of texts that may be absent.
     *
     * @param field the field
     * @return the texts, none of them blank, in the file's order
     */
    public Optional<ImmutableList<String>> texts(String field) {
        return each(field, this::shownText);
    }

    private <T> Optional<T> one(String field, Item<T> reader) {
        return find(field).flatMap(located -> {
            Optional<T> value = reader.read(located, at(field));
            if (value.isEmpty()) {
                faulty.add(field);
            }
            return value;
        });
    }

    private <T> Optional<ImmutableList<T>> each(String field, Item<T> reader) {
        return items(field).map(items -> {
            ImmutableList.Builder<T> values = ImmutableList.builder();
            for (int i = 0; i < items.size(); i++) {
                Optional<T> value = reader.read(items.get(i), at(field) + "[" + i + "]");
                value.ifPresent(values::add);
                if (value.isEmpty()) {
                    faulty.add(field);
                }
            }
            return values.build();
        });
    }

    /** Reads the value of one item; empty where it has a fault. */
    @FunctionalInterface
    private interface Item<T> {
        Optional<T> read(Located located, String place);
    }

    /**
     * A list of objects that may be absent, which is not the same as an empty list.
     *
     * @param field the field
     * @param reader builds one item from its fields
     * @param <T> the kind of item
     * @return the items without a fault, in the file's order
     */
    public <T> Optional<ImmutableList<T>> objects(String field, Function<Fields, T> reader) {
        return each(field, (located, place) -> reading.object(located, place, reader));
    }

    /**
     * An object that may be absent.
     *
     * @param field the field
     * @param reader builds the value from its fields
     * @param <T> the kind of value
     * @return the value; empty where it is absent or has a fault
     */
    public <T> Optional<T> optionalObject(String field, Function<Fields, T> reader) {
        return one(field, (located, place) -> reading.object(located, place, reader));
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
                        if (CellText.acts(key)) {
                            keys.refuseField(
                                    key, "control-character", "its name holds a character that cannot be seen");
                        }
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

    private void refuseUnknown() {
        for (String name : fields.keySet()) {
            if (!asked.contains(name)) {
                refuseField(
                        name,
                        "unknown-field",
                        "is not a known field: correct its name or remove it; known here: "
                                + asked.stream().sorted().collect(joining(", ")) + Nearest.hint(name, asked));
            }
        }
    }

    private <T> T required(String field, Optional<T> value, T neutral) {
        if (value.isEmpty() && !has(field)) {
            refuseField(field, "missing", "is required: add \"" + field + "\"");
        }
        return value.orElse(neutral);
    }

    private Optional<Located> find(String field) {
        asked.add(field);
        return Optional.ofNullable(fields.get(field)).filter(located -> located.value() != Located.Nothing.NULL);
    }

    private <T> Optional<T> read(String field, Function<Located, Optional<T>> form, String code, String expected) {
        Optional<Located> located = find(field);
        Optional<T> value = located.flatMap(form);
        if (located.isPresent() && value.isEmpty()) {
            refuseField(field, code, expected);
        }
        return value;
    }

    private Optional<ImmutableList<Located>> items(String field) {
        return read(
                field,
                located -> located.value() instanceof ImmutableList<?> list
                        ? Optional.of(list.stream().map(Located.class::cast).collect(toImmutableList()))
                        : Optional.empty(),
                "not-a-list",
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
            return decimal.filter(number -> number.signum() >= 0)
                    .map(number -> BigFraction.of(number.unscaledValue(), BigInteger.TEN.pow(number.scale())));
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
}
