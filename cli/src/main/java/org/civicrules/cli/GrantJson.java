package org.civicrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.civicrules.core.rule.Decision;
import org.civicrules.grants.Account;
import org.civicrules.grants.Headroom;
import org.civicrules.grants.Holding;
import org.civicrules.grants.ProviderAccount;
import org.civicrules.grants.figures.Figures;
import org.joda.money.Money;

/** JSON of what the grant commands print. */
final class GrantJson {

    private GrantJson() {}

    static String plain(Money amount) {
        return amount.getAmount().toPlainString();
    }

    /** What somebody had, as the sum of its classes. */
    static String classes(Holding holding) {
        return Figures.pounds(holding.held()) + " = properly spent " + Figures.pounds(holding.properlySpent())
                + " + misspent " + Figures.pounds(holding.misspent()) + " + unsettled "
                + Figures.pounds(holding.unsettled()) + " + unspent " + Figures.pounds(holding.unspent());
    }

    static ObjectNode account(Decision<Account> account) {
        ObjectNode node = Json.object();
        ArrayNode missing = node.putArray("missing");
        account.missing().forEach(fact -> missing.add(fact.name()));
        account.value().ifPresent(known -> {
            known.missing().forEach(fact -> missing.add(fact.name()));
            node.put("received", plain(known.received()));
            classes(node, known.total());
            node.putObject("owed")
                    .put("least", plain(known.owed().least()))
                    .put("most", plain(known.owed().most()));
            ArrayNode debts = node.putArray("debts");
            known.debts()
                    .forEach(debt -> debts.addObject()
                            .put("cause", debt.cause().name())
                            .put("amount", plain(debt.amount()))
                            .put("returned", plain(debt.returned()))
                            .put("outstanding", plain(debt.outstanding())));
            node.put("passedOn", plain(known.passedOn()))
                    .put("returned", plain(known.returned()))
                    .put("returnedBeyond", plain(known.returnedBeyond()))
                    .put("recouped", plain(known.recouped()))
                    .put("atRisk", plain(known.atRisk()));
            classes(
                    node.putObject("authority")
                            .put("held", plain(known.authority().held())),
                    known.authority());
            ArrayNode providers = node.putArray("providers");
            known.providers().forEach(provider -> providers.add(provider(provider)));
        });
        return node;
    }

    private static void classes(ObjectNode node, Holding holding) {
        node.put("properlySpent", plain(holding.properlySpent()))
                .put("misspent", plain(holding.misspent()))
                .put("unsettled", plain(holding.unsettled()))
                .put("unspent", plain(holding.unspent()));
    }

    static ObjectNode provider(ProviderAccount provider) {
        ObjectNode node = Json.object().put("provider", provider.provider()).put("paid", plain(provider.paid()));
        classes(node, provider.had());
        node.put("evidenced", plain(provider.evidenced()))
                .put("beyond", plain(provider.beyond()))
                .put("recouped", plain(provider.recouped()))
                .put("toRecoup", plain(provider.toRecoup()))
                .put("atRisk", plain(provider.atRisk()));
        classes(node.putObject("now").put("held", plain(provider.now().held())), provider.now());
        return node;
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
