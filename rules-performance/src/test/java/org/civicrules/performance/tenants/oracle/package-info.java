/**
 * The tenant satisfaction measures from records, and the clock of complaints, a second time: an independent computation, written from
 * what the sources say and the layouts of docs/tenants.md, without a look at the library's own.
 *
 * <p>Start with {@link org.civicrules.performance.tenants.oracle.TenantRecordsOracle#figures} for a folder of records, {@link
 * org.civicrules.performance.tenants.oracle.TenantRecordSets#all} for twelve such folders, and {@link
 * org.civicrules.performance.tenants.oracle.ComplaintClockOracle#judge} with {@link
 * org.civicrules.performance.tenants.oracle.ComplaintClockOracle#cases} for the clock.
 *
 * <h2>Readings, each with its clause</h2>
 *
 * <ul>
 *   <li>Order of questions: a record that is certainly out for one reason is out, whatever else is unknown of it; else it is unknown if
 *       a fact is missing that could decide; else it is counted. (docs/tenants.md: an unknown is never a no.)
 *   <li>TSM.PERCEPTION, TSM.DONT_KNOW: the five substantive answers make the denominator. An empty answer is no answer and not unknown
 *       ({@code BlankAnswer.OUT}; the other reading can be asked for); a word of no list is unknown, for that answer alone. "Not
 *       applicable" and "do not know" are out of every denominator, also where they may not be offered.
 *   <li>TSM.FILTER: a no is out; an empty filter, or a word of no list, is unknown, unless the answer itself is out anyway.
 *   <li>TSM.WEIGHTING: numerator and denominator add weights, an empty weight is 1; the unknown are counted as records.
 *   <li>TSM.HOMES: homes count on 31 March alone. Both tenures must be named, with 0 where there are none, for a rate over both.
 *   <li>TSM.TENURE, TSM.LEASEHOLD: an empty tenure is the landlord's only tenure, if homes are named for one alone; else it is unknown
 *       by tenure and counts where both tenures do, also in the combined figures of surveys and complaints. A tenure whose homes are
 *       undated, of another day or not numbered may have homes, so that it keeps the other from being the only one.
 *   <li>TSM.RP02: "settled": days and dates and working days run to the end of the day, hours on the clock. The k-th working day after the
 *       day of logging, which is not counted. Of a job logged without a time and due in hours, what no time of day can change is
 *       decided and the rest is unknown; a completion without a time is compared by the day (docs/tenants.md).
 *   <li>RP02: completed before it was logged is unknown, by the minute where both have a time, else by the day; so it is for jobs done right
 *       first time. An empty day of completion is a job not completed; an empty "cancelled" is unknown.
 *   <li>TSM.CH01: complaints made, which is logged, in the year; TSM.CH02: the same complaints, those not yet due, dated before they could be
 *       or without the day of an extension that would decide being unknown.
 *   <li>CHC.2022.4.1, CHC.2024.6.2, 6.11: acknowledged within five working days of logging. CHC.2022.5.1, 5.13: answered in 10 and 20 working
 *       days of logging, at most 10 more. CHC.2024.6.3, 6.4, 6.14, 6.15: in 10 and 20 of the acknowledgement, at most 10 and 20 more; the
 *       edition is that of the day on which the stage was logged.
 *   <li>"Settled": without an acknowledgement the clock starts on the last day allowed for one; a late one moves it only under FOLLOW. An
 *       extension counts from the day it was due, if given on or before that day (as the policy on late acknowledgement has it), or under
 *       ANY. The last day is in time, also as at that day. What happened after the day asked about is not known on it.
 *   <li>Repeats are rows of one reference and one stage. REJECT uses none of them. A row without a reference repeats nothing.
 *   <li>TSM.NM01: cases over the homes of both tenures; a case without a tenure counts.
 *   <li>MEL.11.15 counts leaseholders; the framework's measures over homes keep the regulator's base (settled), its measure of jobs done right
 *       first time that of RP02; complaints about a matter are those of stage 1.
 *   <li>Over 5 in 100 unknown: unknown records, of those and the records known to belong (numerator and base). Exactly 5 is not over.
 * </ul>
 *
 * <h2>What the sources leave open</h2>
 *
 * <ul>
 *   <li>What the 5 in 100 is taken of (records or weights; for rates the records, as homes are no records), and whether complaints not yet
 *       due belong to the unknown it counts. Whether a base of 0 with unknown records is undetermined, as here, or empty.
 *   <li>Whether an empty answer is unknown: docs/tenants.md says so of every empty cell; the register and the published counts do not.
 *   <li>Whether a complaint acknowledged, extended or answered before it was logged is unknown, as a repair is (as here), and that it still
 *       counts as made. An answer before the acknowledgement is taken to be possible.
 *   <li>"Yes" for an extension without a day, under BEFORE_DUE: unknown where the day would decide.
 *   <li>The further days of the 2022 Code: it says days, taken as working days.
 *   <li>The key of a repeat, and whether REJECT keeps one row.
 *   <li>The column of a response's day (here {@code date}); an empty one is unknown where the file has the column.
 *   <li>Whether the day asked about limits anything but complaints; here it does not.
 *   <li>Hours across a change of the clocks: taken as local time, so that 24 hours end at the same time of day.
 *   <li>A bank holiday announced after a complaint was logged: counted as a holiday all the same.
 *   <li>Which jobs the framework's "right first time" covers, and whether a weighting reaches its measure of engagement (here it does).
 * </ul>
 */
@NullMarked
package org.civicrules.performance.tenants.oracle;

import org.jspecify.annotations.NullMarked;
