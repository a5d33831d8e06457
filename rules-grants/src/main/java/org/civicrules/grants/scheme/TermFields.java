package org.civicrules.grants.scheme;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.file.Fields;
import org.civicrules.core.money.Cap;
import org.civicrules.core.money.Percentage;
import org.civicrules.core.rule.Authority;
import org.civicrules.core.rule.Policy;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Modality;
import org.civicrules.core.source.Source;
import org.civicrules.core.time.DayUnit;
import org.civicrules.core.time.DayZero;
import org.civicrules.core.time.TimeLimit;

/** Reads the terms of each kind from their fields. */
final class TermFields {

    /** What stands for the id and the clause of a term with a fault, so that its other fields are read too. */
    private static final String FAULTY = "faulty";

    private static final Citation NO_CITATION = Citation.of(
            Source.builder()
                    .id(FAULTY)
                    .title(FAULTY)
                    .publisher(FAULTY)
                    .edition(FAULTY)
                    .licence(FAULTY)
                    .build(),
            FAULTY,
            FAULTY);

    private TermFields() {}

    /** Makes the policies by which what should be done is judged as a must. */
    @FunctionalInterface
    interface Switches {
        Policy<Strength> of(String id, String title, TermBasis basis);
    }

    static TermBasis basis(Fields fields, String id, ImmutableList<Citation> citations) {
        Modality modality = fields.word("modality", Modality.class);
        Bearer bearer = fields.word("bearer", Bearer.class);
        Optional<Authority> authority = fields.optionalWord("authority", Authority.class);
        Optional<String> consequence = fields.optionalText("consequence");
        Optional<Period> validFor = fields.optionalObject("validFor", TermFields::period);
        if (!TermBasis.isId(id)) {
            fields.refuseField("id", "not-an-id", "must be lower-case words joined by hyphens");
        }
        if (citations.isEmpty()) {
            fields.refuseField("cites", "missing", "must cite its clause");
        }
        return TermBasis.builder()
                .id(fields.hasFault() ? FAULTY : id)
                .modality(modality)
                .authority(authority.orElse(Authority.SOURCE))
                .bearer(bearer)
                .addAllCitations(fields.hasFault() ? ImmutableList.of(NO_CITATION) : citations)
                .consequence(consequence)
                .validFor(validFor)
                .build();
    }

    static Term term(
            TermKind kind,
            TermBasis basis,
            Fields fields,
            Function<Fields, ImmutableMap<String, Use>> uses,
            Switches switches) {
        return switch (kind) {
            case ELIGIBLE_AUTHORITY ->
                new Term.EligibleAuthority(
                        basis, ImmutableSet.copyOf(fields.words("authorities", AuthorityKind.class)));
            case WINDOW ->
                new Term.Window(
                        basis,
                        period(fields),
                        fields.optionalWord("spent", SpentMeaning.class),
                        fields.optionalDate("reportingUntil"));
            case SPEND_TEST ->
                new Term.SpendTest(
                        basis,
                        fields.text("fact"),
                        fields.optionalFlag("required").orElse(true),
                        fields.word("spending", SpendingKind.class),
                        fields.optionalFlag("administration").orElse(false));
            case ALREADY_INCURRED ->
                new Term.AlreadyIncurred(basis, fields.date("before"), fields.optionalDate("settledFrom"));
            case DOUBLE_FUNDING -> new Term.DoubleFunding(basis, fields.word("spending", SpendingKind.class));
            case USES ->
                new Term.Uses(
                        basis,
                        fields.optionalFlag("exhaustive").orElse(false),
                        fields.texts("unlistedConditions").orElse(ImmutableList.of()),
                        uses.apply(fields));
            case CAP -> cap(basis, fields);
            case PASS_ON_CHOICE -> new Term.PassOnChoice(basis);
            case PASS_ON_LIMIT ->
                new Term.PassOnLimit(
                        basis,
                        TimeLimit.of(
                                fields.count("days"),
                                fields.word("unit", DayUnit.class),
                                fields.optionalWord("dayZero", DayZero.class).orElse(DayZero.START_EXCLUDED)));
            case DIRECT_SHARE ->
                new Term.DirectShare(
                        basis,
                        part(fields, "fraction").orElse(BigFraction.ZERO),
                        fields.word("base", CapBase.class),
                        pot(fields),
                        ImmutableSet.copyOf(fields.texts("basis").orElse(ImmutableList.of())),
                        fields.optionalMoney("roundedTo"));
            case RECIPIENT_TEST -> recipientTest(basis, fields, switches);
            case PROVIDER_CONDITIONS ->
                new Term.ProviderConditions(
                        basis, ImmutableSet.copyOf(fields.texts("conditions").orElse(ImmutableList.of())));
            case PROVIDER_ANSWER ->
                new Term.ProviderAnswer(basis, fields.word("request", RequestKind.class), fields.date("by"));
            case PROVIDER_UNSPENT -> new Term.ProviderUnspent(basis, fields.date("close"), fields.date("by"));
            case RETURN ->
                new Term.ReturnDuty(
                        basis,
                        fields.text("title"),
                        fields.word("type", ReturnType.class),
                        fields.optionalCount("point"),
                        fields.optionalDate("due"),
                        fields.optionalObject("covers", TermFields::period));
            case RETURN_METRICS ->
                new Term.ReturnMetrics(
                        basis,
                        fields.text("of"),
                        fields.objects("metrics", TermFields::metric).orElse(ImmutableList.of()));
            case VALUE_FREEZE -> new Term.ValueFreeze(basis, fields.text("of"), fields.date("after"));
            case TRANCHE ->
                new Term.Tranche(
                        basis, fields.count("number"), optionalPart(fields, "share"), fields.optionalMonth("month"));
            case GATE -> new Term.TrancheGate(basis, fields.text("tranche"), fields.text("return"));
            case DUTY ->
                new Term.Duty(
                        basis,
                        fields.text("title"),
                        fields.optionalWord("when", When.class).orElse(When.ALWAYS) == When.PASSING_ON);
            case IRREGULARITY -> new Term.IrregularityDuty(basis, fields.word("duty", IrregularityDutyKind.class));
            case REPAYMENT ->
                new Term.Repayment(
                        basis,
                        fields.word("amount", Repaid.class) == Repaid.RECOVERABLE,
                        fields.date("close"),
                        fields.date("promptlyAfter"));
            case RECOVERY_NOTICE -> new Term.RecoveryNotice(basis);
            case RECOVERY_POWERS -> new Term.RecoveryPowers(basis);
        };
    }

    private static Term recipientTest(TermBasis basis, Fields fields, Switches switches) {
        String title = fields.text("title");
        Optional<String> policy = fields.optionalText("policySwitch");
        if (policy.isPresent() && !TermBasis.isId(policy.get())) {
            fields.refuseField("policySwitch", "not-an-id", "must be lower-case words joined by hyphens");
            policy = Optional.empty();
        }
        return new Term.RecipientTest(
                basis,
                title,
                fields.word("of", Tested.class) == Tested.PAYMENT,
                fields.text("fact"),
                policy.map(id -> switches.of(id, title, basis)));
    }

    private static Term cap(TermBasis basis, Fields fields) {
        CapBase base = fields.word("base", CapBase.class);
        Optional<String> pot = pot(fields);
        String words = pot.map(name -> base.text() + " " + name).orElse(base.text());
        return new Term.SpendCap(
                basis,
                fields.word("category", AdminKind.class),
                Cap.of(new Percentage(part(fields, "fraction").orElse(BigFraction.ZERO), words)),
                base,
                pot);
    }

    /** A part of a whole, which must be given. */
    private static Optional<BigFraction> part(Fields fields, String field) {
        fields.fraction(field);
        return optionalPart(fields, field);
    }

    private static Optional<BigFraction> optionalPart(Fields fields, String field) {
        Optional<BigFraction> part = fields.optionalFraction(field);
        if (part.isPresent() && part.get().compareTo(BigFraction.ONE) > 0) {
            fields.refuseField(field, "above-one", "must not be more than 1, the whole");
        }
        return part;
    }

    private static Optional<String> pot(Fields fields) {
        Optional<String> pot = fields.optionalText("pot");
        boolean wanted = fields.optionalWord("base", CapBase.class).orElse(CapBase.TOTAL_ALLOCATION) == CapBase.POT;
        if (wanted != pot.isPresent()) {
            fields.refuseField("pot", "pot-and-base", "must be named where the base is POT, and only there", "base");
        }
        return pot;
    }

    private static Metric metric(Fields fields) {
        return new Metric(fields.text("id"), fields.text("title"), fields.word("from", MetricSource.class));
    }

    private static Period period(Fields fields) {
        return new Period(fields.optionalDate("from"), fields.optionalDate("to"));
    }

    /** What a recipient test is attested of. */
    private enum Tested {
        PROVIDER,
        PAYMENT
    }

    /** When a duty arises. */
    private enum When {
        ALWAYS,
        PASSING_ON
    }

    /** What goes back. */
    private enum Repaid {
        UNSPENT,
        RECOVERABLE
    }
}
