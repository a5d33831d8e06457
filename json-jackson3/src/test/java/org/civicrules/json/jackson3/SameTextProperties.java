package org.civicrules.json.jackson3;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.civicrules.core.rule.Decision;
import org.civicrules.core.rule.Finding;
import org.civicrules.json.FindingRecord;
import org.civicrules.testkit.CoreRuleDomain;
import tools.jackson.databind.json.JsonMapper;

@Domain(CoreRuleDomain.class)
class SameTextProperties {

    private static final ObjectMapper TWO = new ObjectMapper().findAndRegisterModules();
    private static final JsonMapper THREE =
            JsonMapper.builder().findAndAddModules().build();

    @Property
    void bothMappersWriteAFindingAlikeAndReadItBack(@ForAll Finding finding) throws JsonProcessingException {
        String json = THREE.writeValueAsString(finding);

        assertThat(json).isEqualTo(TWO.writeValueAsString(finding));
        assertThat(THREE.readValue(json, FindingRecord.class)).isEqualTo(FindingRecord.of(finding));
    }

    @Property
    void bothMappersWriteADecisionAlike(@ForAll Decision<Integer> decision) throws JsonProcessingException {
        assertThat(THREE.writeValueAsString(decision)).isEqualTo(TWO.writeValueAsString(decision));
    }
}
