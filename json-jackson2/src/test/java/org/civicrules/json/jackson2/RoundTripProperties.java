package org.civicrules.json.jackson2;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.civicrules.core.rule.Authority;
import org.civicrules.core.rule.Decision;
import org.civicrules.core.rule.Explanation;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.source.Modality;
import org.civicrules.json.ChangeRecord;
import org.civicrules.json.CitationRecord;
import org.civicrules.json.DecisionRecord;
import org.civicrules.json.Envelope;
import org.civicrules.json.ExplanationRecord;
import org.civicrules.json.FindingRecord;
import org.civicrules.json.InputRecord;
import org.civicrules.json.MissingFactRecord;
import org.civicrules.json.ParameterRecord;
import org.civicrules.json.PeriodRecord;
import org.civicrules.testkit.CoreRuleDomain;

@Domain(CoreRuleDomain.class)
@Domain(DomainContext.Global.class)
class RoundTripProperties {

    private static final ObjectMapper MAPPER = new ObjectMapper().findAndRegisterModules();

    @Property
    void aFindingComesBackAsItsRecord(@ForAll Finding finding) throws JsonProcessingException {
        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(finding), FindingRecord.class))
                .isEqualTo(FindingRecord.of(finding));
    }

    @Property
    void anExplanationComesBackAsItsRecord(@ForAll Explanation explanation) throws JsonProcessingException {
        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(explanation), ExplanationRecord.class))
                .isEqualTo(ExplanationRecord.of(explanation));
    }

    @Property
    void aDecisionComesBackAsItsRecord(@ForAll Decision<Integer> decision) throws JsonProcessingException {
        assertThat(MAPPER.readValue(
                        MAPPER.writeValueAsString(decision), new TypeReference<DecisionRecord<Integer>>() {}))
                .isEqualTo(DecisionRecord.of(decision, value -> value));
    }

    @Property
    void aRecordOfAnyTextComesBack(@ForAll("findings") FindingRecord finding) throws JsonProcessingException {
        String json = MAPPER.writeValueAsString(finding);

        assertThat(MAPPER.readValue(json, FindingRecord.class)).isEqualTo(finding);
        assertThat(MAPPER.readTree(json).has("change")).isEqualTo(finding.change() != null);
    }

    @Property
    void anEnvelopeComesBack(@ForAll("envelopes") Envelope envelope) throws JsonProcessingException {
        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(envelope), Envelope.class))
                .isEqualTo(envelope);
    }

    @Provide
    Arbitrary<FindingRecord> findings() {
        return Combinators.combine(
                        text(),
                        Arbitraries.of(Outcome.class),
                        text().injectNull(0.5),
                        Combinators.combine(text(), text())
                                .as(MissingFactRecord::new)
                                .list()
                                .ofMaxSize(2),
                        Combinators.combine(text(), text(), text())
                                .as(ChangeRecord::new)
                                .injectNull(0.5),
                        citations().list().ofMaxSize(2),
                        explanations())
                .as((words, outcome, maybe, missing, change, citations, explanation) -> new FindingRecord(
                        words,
                        words,
                        outcome,
                        Modality.MUST,
                        Authority.SOURCE,
                        words,
                        maybe,
                        maybe,
                        maybe,
                        maybe,
                        missing,
                        change,
                        citations,
                        explanation));
    }

    private static Arbitrary<ExplanationRecord> explanations() {
        return Combinators.combine(leaves(), leaves().list().ofMaxSize(2))
                .as((node, children) -> new ExplanationRecord(
                        node.statement(),
                        node.rule(),
                        node.facts(),
                        node.parameters(),
                        node.arithmetic(),
                        node.result(),
                        node.wouldChange(),
                        node.citations(),
                        children));
    }

    private static Arbitrary<ExplanationRecord> leaves() {
        return Combinators.combine(
                        text(),
                        text().injectNull(0.5),
                        Arbitraries.maps(text(), text()).ofMaxSize(3),
                        parameters().list().ofMaxSize(2),
                        citations().list().ofMaxSize(2))
                .as((words, maybe, facts, parameters, citations) -> new ExplanationRecord(
                        words, maybe, facts, parameters, maybe, maybe, maybe, citations, ImmutableList.of()));
    }

    private static Arbitrary<ParameterRecord> parameters() {
        return Combinators.combine(
                        text(), text(), text().injectNull(0.5), citations().injectNull(0.5))
                .as(ParameterRecord::new);
    }

    private static Arbitrary<CitationRecord> citations() {
        return Combinators.combine(text(), text(), text(), text()).as(CitationRecord::new);
    }

    @Provide
    Arbitrary<Envelope> envelopes() {
        return Combinators.combine(
                        text(),
                        text().injectNull(0.5),
                        Combinators.combine(text(), text())
                                .as(PeriodRecord::new)
                                .injectNull(0.5),
                        Arbitraries.maps(text(), text()).ofMaxSize(3),
                        inputs().list().ofMaxSize(2))
                .as((words, maybe, period, policies, input) ->
                        new Envelope(words, words, maybe, period, maybe, policies, input, maybe));
    }

    private static Arbitrary<InputRecord> inputs() {
        return Combinators.combine(text(), Arbitraries.longs(), Arbitraries.longs())
                .as((file, rows, others) -> new InputRecord(file, rows, others, rows, others, rows));
    }

    private static Arbitrary<String> text() {
        return Arbitraries.strings().ofMaxLength(12);
    }
}
