-- The account of grants under WRRF-1, in pence. The clauses are those of the register of Annex B; the class AccountSql says which
-- reading is taken where they leave one open. A fact that is not known is NULL, and the three-valued logic of SQL does the rest: a
-- test is TRUE (kept), FALSE (broken) or NULL (not known), and tests are joined by AND.

CREATE TABLE grant_file (file VARCHAR, allocation BIGINT, spending_known BOOLEAN, admin_known BOOLEAN);
CREATE TABLE receipt (file VARCHAR, id VARCHAR, received DATE, amount BIGINT);
CREATE TABLE payment (file VARCHAR, id VARCHAR, provider VARCHAR, amount BIGINT);
-- list: spending or admin. other_funding: what other public money pays of it.
CREATE TABLE cost (
    file VARCHAR, id VARCHAR, list VARCHAR, holder VARCHAR, kind VARCHAR,
    incurred DATE, amount BIGINT, use_of VARCHAR, other_funding BIGINT);
-- about: provider, spending or admin.
CREATE TABLE attestation (file VARCHAR, about VARCHAR, id VARCHAR, fact VARCHAR, holds BOOLEAN);
CREATE TABLE recoupment (file VARCHAR, id VARCHAR, provider VARCHAR, happened DATE, amount BIGINT);
CREATE TABLE notice (file VARCHAR, id VARCHAR, notified DATE, amount BIGINT, cause VARCHAR);
CREATE TABLE returned (file VARCHAR, id VARCHAR, happened DATE, amount BIGINT, cause VARCHAR, notice VARCHAR);

-- load

-- What is left of a part of taken pounds that are taken from other parts first.
CREATE MACRO remains(part, before, taken) AS greatest(0, part - greatest(0, taken - before));

-- What of a part finds room after other parts.
CREATE MACRO fits(part, before, room) AS greatest(0, least(part, room - before));

-- WRRF1.4 and WRRF1.6: the uses that are named; WRRF1.10 and WRRF1.21: the two that are barred. Without a condition: allowed.
CREATE TABLE named_use AS SELECT * FROM (VALUES
    ('childcare', TRUE, NULL),
    ('overtime', TRUE, NULL),
    ('additional-hours', TRUE, NULL),
    ('occupational-health', TRUE, NULL),
    ('wellbeing', TRUE, NULL),
    ('incentive-and-retention-pay', TRUE, NULL),
    ('shared-staff-bank', TRUE, NULL),
    ('redeployed-authority-staff', TRUE, NULL),
    ('emergency-support', TRUE, NULL),
    ('local-recruitment', TRUE, NULL),
    ('authority-employed-staff', TRUE, NULL),
    ('new-measure-set-up', TRUE, NULL),
    ('hospital-discharge', NULL, 'distinct-from-nhs-discharge-money'),
    ('scaled-up-approach', NULL, 'increment-only'),
    ('wages', NULL, 'not-isolation-pay'),
    ('isolation-pay', FALSE, NULL),
    ('fee-uplift', FALSE, NULL)) AS named (use_of, verdict, on_condition);

-- A recoupment above what its provider was paid refuses the file.
CREATE TABLE refused AS
SELECT DISTINCT taken.file
FROM (SELECT file, provider, sum(amount) AS amount FROM recoupment GROUP BY ALL) AS taken
LEFT JOIN (SELECT file, provider, sum(amount) AS amount FROM payment GROUP BY ALL) AS paid
    USING (file, provider)
WHERE taken.amount > coalesce(paid.amount, 0);

-- Each cost with the facts attested about it, and about the area of the provider that bore it.
CREATE TABLE attested_cost AS
SELECT
    cost.*,
    cost.holder <> 'authority' AS passed_on,
    named_use.use_of IS NOT NULL AS named, named_use.verdict,
    fact.on_purpose, fact.earmarked, fact.new_spending, fact.capacity, fact.winter, fact.on_condition,
    CASE WHEN cost.holder = 'authority' THEN TRUE ELSE area.holds END AS in_area
FROM cost
LEFT JOIN named_use USING (use_of)
LEFT JOIN attestation AS area
    ON area.file = cost.file AND area.about = 'provider' AND area.id = cost.holder AND area.fact = 'in-area'
LEFT JOIN (
    SELECT
        said.file, said.about, said.id,
        bool_or(said.holds) FILTER (WHERE said.fact = 'on-purpose') AS on_purpose,
        bool_or(said.holds) FILTER (WHERE said.fact = 'earmarked') AS earmarked,
        bool_or(said.holds) FILTER (WHERE said.fact = 'new') AS new_spending,
        bool_or(said.holds) FILTER (WHERE said.fact = 'adds-capacity') AS capacity,
        bool_or(said.holds) FILTER (WHERE said.fact = 'winter-pressure') AS winter,
        bool_or(said.holds) FILTER (WHERE said.fact = named_use.on_condition) AS on_condition
    FROM attestation AS said
    LEFT JOIN cost ON cost.file = said.file AND cost.list = said.about AND cost.id = said.id
    LEFT JOIN named_use USING (use_of)
    GROUP BY ALL) AS fact
    ON fact.file = cost.file AND fact.about = cost.list AND fact.id = cost.id;

-- Each cost once for every kind it may be of: an administrative cost of unknown kind is tested as both.
CREATE TABLE tested_cost AS
WITH possible AS (
    SELECT *, 'MEASURE' AS tested_as FROM attested_cost WHERE list = 'spending'
    UNION ALL
    SELECT *, unnest(CASE WHEN kind IS NULL
        THEN ['DISTRIBUTION_AND_REPORTING', 'NEW_MEASURE_SET_UP'] ELSE [kind] END)
    FROM attested_cost WHERE list = 'admin')
SELECT
    file, id, list, holder, amount, tested_as,
    -- WRRF1.3, with the policy that reporting work may follow until the final value of WRRF1.19.
    incurred >= DATE '2021-10-21'
    AND incurred <= CASE tested_as
        WHEN 'DISTRIBUTION_AND_REPORTING' THEN DATE '2022-06-30' ELSE DATE '2022-03-31' END
    -- WRRF1.22: between the start of the window and the day of publication the text does not decide.
    AND CASE
        WHEN incurred < DATE '2021-10-21' THEN FALSE
        WHEN incurred < DATE '2021-11-03' THEN NULL
        ELSE incurred IS NOT NULL OR NULL END
    -- WRRF1.2 and WRRF1.24; WRRF1.23.
    AND on_purpose
    AND NOT earmarked
    -- WRRF1.4 to WRRF1.6, WRRF1.10, WRRF1.21: what an administrative cost was for is said by its kind.
    AND CASE
        WHEN list = 'admin' THEN TRUE
        WHEN use_of IS NULL THEN NULL
        WHEN NOT named THEN capacity AND winter
        ELSE coalesce(verdict, on_condition) END
    -- WRRF1.9 and WRRF1.15 bind what providers spend.
    AND (NOT passed_on OR (new_spending AND capacity))
    -- WRRF1.7: a provider in the authority's area.
    AND in_area
    -- WRRF1.29 lets only authorities meet costs of distribution and reporting.
    AND NOT (passed_on AND tested_as = 'DISTRIBUTION_AND_REPORTING')
    -- WRRF1.9: where nothing is said of other funding of a provider's cost, nothing is known of any pound of it.
    AND (NOT passed_on OR other_funding IS NOT NULL OR NULL) AS kept,
    -- The part that other public money pays of what a provider spends. For direct spending WRRF1.36 is a should.
    CASE WHEN passed_on THEN least(amount, coalesce(other_funding, 0)) ELSE 0 END AS paid_twice
FROM possible;

-- How each pound of a cost may come out: misspent; kept but drawing on the cap; kept and free of it.
CREATE TABLE piece AS
WITH outcome AS (
    SELECT
        file, list, id, holder,
        any_value(amount) AS amount,
        any_value(paid_twice) AS paid_twice,
        -- A cost whose kind is not known is unsettled until it is, also where it would be kept as either.
        bool_or(kept IS NOT TRUE) OR count(*) > 1 AS may_fail,
        bool_or(kept IS NOT FALSE AND tested_as = 'DISTRIBUTION_AND_REPORTING') AS may_draw,
        bool_or(kept IS NOT FALSE AND tested_as <> 'DISTRIBUTION_AND_REPORTING') AS may_stand
    FROM tested_cost
    GROUP BY ALL)
SELECT file, holder, amount - paid_twice AS amount, may_fail, may_draw, may_stand FROM outcome
UNION ALL
SELECT file, holder, paid_twice, TRUE, FALSE, FALSE FROM outcome;

-- What each holder's costs come to: certainly misspent, certainly kept, and the rest. The cap holds for the sum (WRRF1.29, on the
-- total allocation); a pound that is misspent anyhow leaves the cap alone, and a pound over the cap whichever way the missing facts
-- fall is misspent.
CREATE TABLE judged AS
WITH sums AS (
    SELECT
        piece.file, holder,
        allocation // 100 AS cap,
        sum(amount) AS total,
        coalesce(sum(amount) FILTER (WHERE may_fail AND NOT may_draw AND NOT may_stand), 0) AS fails,
        coalesce(sum(amount) FILTER (WHERE may_stand AND NOT may_fail AND NOT may_draw), 0) AS stands,
        coalesce(sum(amount) FILTER (WHERE may_draw AND NOT may_fail AND NOT may_stand), 0) AS draws,
        coalesce(sum(amount) FILTER (WHERE may_draw AND may_fail AND NOT may_stand), 0) AS draws_or_fails,
        coalesce(sum(amount) FILTER (WHERE may_draw AND may_stand AND NOT may_fail), 0) AS draws_or_stands
    FROM piece JOIN grant_file USING (file)
    GROUP BY ALL),
ends AS (
    SELECT
        file, holder, total,
        fails + CASE WHEN cap IS NULL THEN 0 ELSE greatest(0, draws + draws_or_fails - cap) END AS misspent,
        stands + CASE WHEN cap IS NULL THEN 0 ELSE least(cap, draws + draws_or_stands) END AS proper
    FROM sums)
SELECT file, holder, misspent, proper, total - misspent - proper AS unsettled FROM ends;

-- Costs count up to the money their holder had, misspent first, then unsettled. Where a list of costs is absent, what is not certainly
-- misspent is unsettled: costs not known of may have taken it.
CREATE TABLE provider_before_recoupment AS
WITH paid AS (
    -- WRRF1.7: what went to a provider outside the area is misspent, spent or not.
    SELECT
        payment.file, provider AS holder, sum(amount) AS held,
        coalesce(bool_or(NOT area.holds), FALSE) AS outside
    FROM payment
    LEFT JOIN attestation AS area
        ON area.file = payment.file AND area.about = 'provider' AND area.id = provider AND area.fact = 'in-area'
    GROUP BY ALL),
counted AS (
    SELECT
        file, holder, held, spending_known AND admin_known AS complete,
        CASE WHEN outside THEN held ELSE fits(coalesce(misspent, 0), 0, held) END AS m,
        CASE WHEN outside THEN 0 ELSE fits(coalesce(unsettled, 0), coalesce(misspent, 0), held) END AS u,
        CASE WHEN outside THEN 0 ELSE fits(coalesce(proper, 0), coalesce(misspent + unsettled, 0), held) END AS p
    FROM paid
    JOIN grant_file USING (file)
    LEFT JOIN judged USING (file, holder))
SELECT
    file, holder, m,
    CASE WHEN complete THEN u ELSE held - m END AS u,
    CASE WHEN complete THEN p ELSE 0 END AS p,
    CASE WHEN complete THEN held - m - u - p ELSE 0 END AS n
FROM counted;

-- Money recouped by the close is the authority's again, to be spent; recouped later it keeps the class it had at the close (WRRF1.33)
-- and only changes hands. Unspent money comes back first, then misspent, unsettled and properly spent.
CREATE TABLE provider_account AS
WITH taken AS (
    SELECT
        file, provider AS holder,
        coalesce(sum(amount) FILTER (WHERE happened <= DATE '2022-03-31'), 0) AS early,
        coalesce(sum(amount) FILTER (WHERE happened > DATE '2022-03-31'), 0) AS late
    FROM recoupment GROUP BY ALL),
at_close AS (
    SELECT
        file, holder, early, late,
        remains(before.n, 0, early) AS n,
        remains(before.m, before.n, early) AS m,
        remains(before.u, before.n + before.m, early) AS u,
        remains(before.p, before.n + before.m + before.u, early) AS p
    FROM (
        SELECT b.*, coalesce(taken.early, 0) AS early, coalesce(taken.late, 0) AS late
        FROM provider_before_recoupment AS b LEFT JOIN taken USING (file, holder)) AS before)
SELECT
    file, holder, early,
    remains(n, 0, late) AS unspent,
    remains(m, n, late) AS misspent,
    remains(u, n + m, late) AS unsettled,
    remains(p, n + m + u, late) AS proper,
    n - unspent AS back_unspent,
    m - misspent AS back_misspent,
    u - unsettled AS back_unsettled,
    p - proper AS back_proper
FROM at_close;

CREATE TABLE authority_account AS
WITH got AS (SELECT file, sum(amount) AS amount FROM receipt GROUP BY ALL),
passed AS (SELECT file, sum(amount) AS amount FROM payment GROUP BY ALL),
back AS (
    SELECT
        file, sum(early) AS early, sum(back_unspent) AS n, sum(back_misspent) AS m,
        sum(back_unsettled) AS u, sum(back_proper) AS p
    FROM provider_account GROUP BY ALL),
holding AS (
    SELECT
        file, spending_known AND admin_known AS complete,
        coalesce(got.amount, 0) - coalesce(passed.amount, 0) + coalesce(back.early, 0) AS held,
        coalesce(judged.misspent, 0) AS misspent,
        coalesce(judged.unsettled, 0) AS unsettled,
        coalesce(judged.proper, 0) AS proper
    FROM grant_file
    LEFT JOIN got USING (file)
    LEFT JOIN passed USING (file)
    LEFT JOIN back USING (file)
    LEFT JOIN (SELECT * FROM judged WHERE holder = 'authority') AS judged USING (file)),
counted AS (
    SELECT
        file, complete, held,
        fits(misspent, 0, held) AS m,
        fits(unsettled, misspent, held) AS u,
        fits(proper, misspent + unsettled, held) AS p
    FROM holding),
own AS (
    SELECT
        file, m,
        CASE WHEN complete THEN u ELSE greatest(0, held) - m END AS u,
        CASE WHEN complete THEN p ELSE 0 END AS p,
        CASE WHEN complete THEN held - m - u - p ELSE least(0, held) END AS n
    FROM counted)
SELECT
    file, 'authority' AS holder,
    own.p + coalesce(back.p, 0) AS proper,
    own.m + coalesce(back.m, 0) AS misspent,
    own.u + coalesce(back.u, 0) AS unsettled,
    own.n + coalesce(back.n, 0) AS unspent
FROM own LEFT JOIN back USING (file);

CREATE TABLE holder_account AS
SELECT file, holder, proper + misspent + unsettled + unspent AS received, proper, misspent, unsettled, unspent
FROM (
    SELECT file, holder, proper, misspent, unsettled, unspent FROM authority_account
    UNION ALL
    SELECT file, holder, proper, misspent, unsettled, unspent FROM provider_account)
WHERE file NOT IN (SELECT file FROM refused);

CREATE TABLE class_total AS
SELECT
    file, sum(received) AS received, sum(proper) AS proper, sum(misspent) AS misspent,
    sum(unsettled) AS unsettled, sum(unspent) AS unspent
FROM holder_account GROUP BY ALL;

-- The receipt that carries what was paid over the entitlement.
CREATE TABLE overpaid_on AS
SELECT file, min(received) AS due
FROM (
    SELECT file, received, sum(amount) OVER (PARTITION BY file ORDER BY received, id) AS so_far FROM receipt)
JOIN grant_file USING (file)
WHERE so_far > allocation
GROUP BY ALL;

CREATE TABLE demanded AS
SELECT file, cause, sum(amount) AS amount, min(notified) AS notified
FROM notice WHERE cause IS NOT NULL GROUP BY ALL;

-- Debts with certain amounts, each pound in one of them: an overpaid pound is taken to be an unspent one first, then a misspent one.
-- What the Department notified for a cause is owed even where the account shows less of it (WRRF1.40). The debts together cannot
-- exceed the grant that was paid.
CREATE TABLE debt AS
WITH raised AS (
    SELECT
        file, received, proper,
        least(received, greatest(0, coalesce(received - allocation, 0), coalesce(o.amount, 0))) AS overpaid,
        least(received, greatest(0, unspent, coalesce(n.amount, 0))) AS unspent,
        greatest(misspent, coalesce(m.amount, 0)) AS misspent,
        greatest(misspent + unsettled, coalesce(m.amount, 0)) AS misspent_at_most,
        CASE WHEN allocation IS NULL THEN received ELSE overpaid END AS overpaid_at_most,
        coalesce(w.amount, 0) AS noticed
    FROM class_total
    JOIN grant_file USING (file)
    LEFT JOIN (SELECT * FROM demanded WHERE cause = 'OVERPAYMENT') AS o USING (file)
    LEFT JOIN (SELECT * FROM demanded WHERE cause = 'UNSPENT') AS n USING (file)
    LEFT JOIN (SELECT * FROM demanded WHERE cause = 'MISSPENT') AS m USING (file)
    LEFT JOIN (SELECT file, sum(amount) AS amount FROM notice WHERE cause IS NULL GROUP BY ALL) AS w USING (file))
SELECT
    file, received,
    overpaid AS overpayment_debt,
    fits(greatest(0, unspent - overpaid), overpaid, received) AS unspent_debt,
    fits(greatest(0, misspent - greatest(0, overpaid - unspent)), overpayment_debt + unspent_debt, received) AS misspent_debt,
    fits(noticed, overpayment_debt + unspent_debt + misspent_debt, received) AS notice_debt,
    overpayment_debt + unspent_debt + misspent_debt + notice_debt AS at_least,
    least(received, greatest(overpaid_at_most, unspent + misspent_at_most) + noticed) AS at_most
FROM raised;

-- The debts by the day each part is due: a notified part at once (WRRF1.40); an overpayment from the day it was received; unspent and
-- misspent money by the end of the month of the Department's letters (WRRF1.20).
CREATE TABLE debt_part AS
WITH by_cause AS (
    SELECT file, 'OVERPAYMENT' AS cause, 3 AS rank, overpayment_debt AS amount, due FROM debt LEFT JOIN overpaid_on USING (file)
    UNION ALL SELECT file, 'UNSPENT', 1, unspent_debt, DATE '2022-07-31' FROM debt
    UNION ALL SELECT file, 'MISSPENT', 2, misspent_debt, DATE '2022-07-31' FROM debt),
split AS (
    SELECT
        by_cause.*, demanded.notified,
        least(by_cause.amount, coalesce(demanded.amount, 0)) AS notified_part
    FROM by_cause LEFT JOIN demanded USING (file, cause)),
own AS (
    SELECT
        file, id, notified, amount,
        sum(amount) OVER (PARTITION BY file ORDER BY notified, id) - amount AS before
    FROM notice WHERE cause IS NULL)
SELECT file, cause, rank, 'notified' AS id, least(due, notified) AS due, notified_part AS amount FROM split WHERE notified_part > 0
UNION ALL
SELECT file, cause, rank, 'rest', due, amount - notified_part FROM split WHERE amount > notified_part
UNION ALL
SELECT file, 'NOTICE', 4, id, notified, fits(amount, before, notice_debt) FROM own JOIN debt USING (file);

-- Money returned, by the cause it names itself or by its notice.
CREATE TABLE returned_for AS
SELECT
    r.file,
    coalesce(r.cause, n.cause, CASE WHEN r.notice IS NOT NULL THEN 'NOTICE' END) AS cause,
    sum(r.amount) AS amount
FROM returned AS r LEFT JOIN notice AS n ON n.file = r.file AND n.id = r.notice
GROUP BY ALL;

-- First what names a cause, within that cause by day; then what names none, and what a cause had no more need of, on the oldest.
CREATE TABLE repaid_part AS
WITH in_cause AS (
    SELECT
        part.*,
        fits(part.amount, sum(part.amount) OVER (PARTITION BY file, cause ORDER BY due NULLS LAST, id) - part.amount,
            coalesce(named.amount, 0)) AS repaid
    FROM debt_part AS part LEFT JOIN returned_for AS named USING (file, cause)),
pool AS (
    SELECT
        file,
        coalesce((SELECT sum(amount) FROM returned WHERE returned.file = debt.file), 0)
            - coalesce((SELECT sum(repaid) FROM in_cause WHERE in_cause.file = debt.file), 0) AS amount
    FROM debt)
SELECT
    file, cause, in_cause.amount,
    repaid + fits(in_cause.amount - repaid,
        sum(in_cause.amount - repaid) OVER (PARTITION BY file ORDER BY due NULLS LAST, rank, id) - (in_cause.amount - repaid),
        pool.amount) AS repaid
FROM in_cause JOIN pool USING (file);

CREATE TABLE debt_account AS
SELECT file, cause, sum(amount) AS amount, sum(repaid) AS returned, sum(amount - repaid) AS outstanding
FROM repaid_part GROUP BY ALL HAVING sum(amount) > 0;

CREATE TABLE file_account AS
SELECT
    file, class_total.* EXCLUDE (file),
    greatest(0, at_least - given) AS owed_least,
    greatest(0, at_most - given) AS owed_most,
    greatest(0, given - at_most) AS returned_beyond_owed
FROM class_total
JOIN debt USING (file)
JOIN (
    SELECT grant_file.file, coalesce(sum(amount), 0) AS given
    FROM grant_file LEFT JOIN returned USING (file) GROUP BY ALL) AS sent USING (file);
