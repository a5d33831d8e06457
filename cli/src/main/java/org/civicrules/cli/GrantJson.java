package org.civicrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.civicrules.core.rule.Decision;
import org.civicrules.grants.Account;
import org.civicrules.grants.Headroom;
import org.civicrules.grants.ProviderAccount;
import org.joda.money.Money;

/** JSON of what the grant commands print. */
final class GrantJson {

    private GrantJson() {}

    static String plain(Money amount) {
        return amount.getAmount().toPlainString();
    }

    static ObjectNode account(Decision<Account> account) {
        ObjectNode node = Json.object();
        ArrayNode missing = node.putArray("missing");
        account.missing().forEach(fact -> missing.add(fact.name()));
        account.value().ifPresent(known -> {
            node.put("received", plain(known.received()))
                    .put("passedOn", plain(known.passedOn()))
                    .put("properlySpent", plain(known.properlySpent()))
                    .put("misspent", plain(known.misspent()))
                    .put("unspent", plain(known.unspent()))
                    .put("returned", plain(known.returned()))
                    .put("recoverable", plain(known.recoverable()))
                    .put("outstanding", plain(known.outstanding()))
                    .put("recouped", plain(known.recouped()))
                    .put("atRisk", plain(known.atRisk()))
                    .put("unsettled", plain(known.unsettled()));
            ArrayNode providers = node.putArray("providers");
            known.providers().forEach(provider -> providers.add(provider(provider)));
        });
        return node;
    }

    static ObjectNode provider(ProviderAccount provider) {
        return Json.object()
                .put("provider", provider.provider())
                .put("paid", plain(provider.paid()))
                .put("evidenced", plain(provider.evidenced()))
                .put("properlySpent", plain(provider.properlySpent()))
                .put("misspent", plain(provider.misspent()))
                .put("unspent", plain(provider.unspent()))
                .put("recouped", plain(provider.recouped()))
                .put("toRecoup", plain(provider.toRecoup()))
                .put("atRisk", plain(provider.atRisk()))
                .put("unsettled", plain(provider.unsettled()));
    }

    static ObjectNode headroom(Headroom headroom) {
        ObjectNode node = Json.object();
        ObjectNode caps = node.putObject("underCaps");
        headroom.underCaps().forEach((cap, left) -> caps.put(cap, plain(left)));
        headroom.notYetPassedOn().ifPresent(left -> node.put("notYetPassedOn", plain(left)));
        headroom.unspent().ifPresent(left -> node.put("unspent", plain(left)));
        headroom.daysLeft().ifPresent(days -> node.put("daysLeft", days));
        return node;
    }
}
