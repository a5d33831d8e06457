package org.civicrules.testkit;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Adds to a return what trips readers, each case as one child with an id from 9000001 on.
 *
 * <ul>
 *   <li>9000001 born on 29 February; 9000002 open with a leaving reason; 9000003 ends on the day it starts;
 *   <li>9000004 overlapping episodes; 9000005 open, not last; 9000006 two episodes of one DECOM;
 *   <li>9000007 starts twice in the year; 9000008 starts on the day of an end;
 *   <li>9000009 another date of birth in {@code oc2}; 9000010 in no header; 9000011 in the header only;
 *   <li>9000012 short breaks in the middle of a record; 9000013 starts on 1 April; 9000014 ends on 31 March;
 *   <li>9000015 an end date that is none (rejected); 9000016 dates as yyyy-mm-dd; 9000017 years of two digits;
 *   <li>9000018 lower-case codes, spaces, and {@code .0} behind the id; 9000019 the other generation of the sex code;
 *   <li>9000020 a temporary placement and the return from it; 9000021 open at 18; 9000022 ended without a reason;
 *   <li>9000023 to 9000025 care leavers with codes that are on no list; 0000026 an id with leading zeros;
 *   <li>9000027 two rows in {@code oc2}; 9000028 open in the return before and not in this one; a row without a child.
 * </ul>
 *
 * <p>The header file begins with a byte order mark, {@code oc2} has CRLF line ends, {@code reviews} a column more, {@code uasc} its
 * columns in another order, {@code missing} is in no order, and {@code dolo} is empty.
 */
final class AwkwardReturn {

    private static final String BORN = "10/05/2012";

    private final ImmutableListMultimap.Builder<String, String> rows = ImmutableListMultimap.builder();
    private final int year;

    private AwkwardReturn(int yearEnding) {
        this.year = yearEnding;
    }

    /** Adds to the return before the last a child left open there, of whom the last says nothing. */
    static ImmutableMap<String, String> addStaleRowTo(ImmutableMap<String, String> files, int yearEnding) {
        AwkwardReturn awkward = new AwkwardReturn(yearEnding);
        awkward.header("9000028", BORN);
        awkward.episode("9000028", awkward.inYear(5, 28), "S,C2,N1,U6,PR1", "", "");
        return awkward.added(files);
    }

    private ImmutableMap<String, String> added(ImmutableMap<String, String> files) {
        Map<String, String> changed = new LinkedHashMap<>(files);
        rows.build()
                .asMap()
                .forEach((file, added) -> changed.merge(file, String.join("\n", added) + "\n", String::concat));
        return ImmutableMap.copyOf(changed);
    }

    /** Adds every case to the last return. */
    static ImmutableMap<String, String> addTo(ImmutableMap<String, String> files, int yearEnding) {
        AwkwardReturn awkward = new AwkwardReturn(yearEnding);
        awkward.children();
        awkward.careLeavers();
        Map<String, String> changed = new LinkedHashMap<>(awkward.added(files));
        changed.computeIfPresent("header.csv", (file, text) -> "\ufeff" + text);
        changed.computeIfPresent("oc2.csv", (file, text) -> text.replace("\n", "\r\n"));
        changed.computeIfPresent("reviews.csv", (file, text) -> withColumnMore(text));
        changed.computeIfPresent("uasc.csv", (file, text) -> reordered(text));
        changed.computeIfPresent("missing.csv", (file, text) -> lastRowFirst(text));
        changed.put("dolo.csv", "");
        return ImmutableMap.copyOf(changed);
    }

    private void children() {
        LocalDate birthday = LocalDate.of(2012, 2, 29);
        header("9000001", ReturnText.day(birthday));
        episode("9000001", inYear(5, 1), "S,C2,N1,U6,PR1", "", "");
        header("9000002", BORN);
        episode("9000002", inYear(5, 2), "S,C2,N1,U6,PR1", "", "E4A");
        header("9000003", BORN);
        episode("9000003", inYear(5, 3), "S,L1,N1,U6,PR1", inYear(5, 3), "E4A");
        header("9000004", BORN);
        episode("9000004", inYear(5, 4), "S,C2,N1,U6,PR1", inYear(7, 1), "X1");
        episode("9000004", inYear(6, 15), "P,C2,N1,U4,PR1", "", "");
        header("9000005", BORN);
        episode("9000005", inYear(5, 5), "S,C2,N1,U6,PR1", "", "");
        episode("9000005", inYear(8, 5), "P,C2,N1,U4,PR1", "", "");
        header("9000006", BORN);
        episode("9000006", inYear(5, 6), "S,V2,N1,U6,PR1", "", "");
        episode("9000006", inYear(5, 6), "S,C2,N1,K2,PR4", "", "");
        header("9000007", BORN);
        episode("9000007", inYear(5, 7), "S,V2,N1,U6,PR1", inYear(6, 7), "E4A");
        episode("9000007", inYear(7, 7), "S,V2,N1,U6,PR1", inYear(8, 7), "E4A");
        header("9000008", BORN);
        episode("9000008", inYear(5, 8), "S,V2,N1,U6,PR1", inYear(6, 8), "E4B");
        episode("9000008", inYear(6, 8), "S,C1,N1,U6,PR1", "", "");
        header("9000009", BORN);
        episode("9000009", "15/03/" + (year - 2), "S,C2,N1,U6,PR1", "", "");
        rows.put("oc2.csv", "9000009,11/05/2012,13,,0,,1,1,1,0,,");
        episode("9000010", inYear(5, 10), "S,C2,N1,U6,PR1", "", "");
        rows.put("previous_permanence.csv", "9000010," + BORN + ",Z1,,");
        header("9000011", BORN);
        header("9000012", BORN);
        episode("9000012", inYear(5, 12), "S,V2,N2,U6,PR1", inYear(6, 12), "X1");
        episode("9000012", inYear(6, 12), "B,V4,N2,K2,PR1", "", "");
        header("9000013", BORN);
        episode("9000013", inYear(4, 1), "S,C2,N1,U6,PR1", "", "");
        header("9000014", BORN);
        episode("9000014", inYear(5, 14), "S,V2,N1,U6,PR1", inYear(3, 31), "E4A");
        header("9000015", BORN);
        episode("9000015", inYear(5, 15), "S,C2,N1,U6,PR1", "31/02/" + year, "E4A");
        header("9000016", "2012-05-10");
        episode("9000016", (year - 1) + "-05-16", "S,C2,N1,U6,PR1", "", "");
        header("9000017", "10/05/12");
        episode("9000017", twoDigits(5, 17), "S,C2,N1,U6,PR1", twoDigits(6, 17), "E4A");
        header("9000018", BORN);
        episode("9000018.0", " " + inYear(5, 18) + " ", "s,c2,n1,u6,pr1", "", "");
        rows.put("header.csv", "9000019," + (year >= 2025 ? "2" : "F") + "," + BORN + ",WBRI,,1.0," + inYear(9, 1));
        episode("9000019", inYear(5, 19), "S,C2,N1,U6,PR1", "", "");
        header("9000020", BORN);
        episode("9000020", inYear(5, 20), "S,C2,N1,U6,PR1", inYear(6, 20), "X1");
        episode("9000020", inYear(6, 20), "T,C2,N1,T0,", inYear(6, 27), "X1");
        episode("9000020", inYear(6, 27), "T,C2,N1,U6,PR1", "", "");
        header("9000021", "10/05/" + (year - 19));
        episode("9000021", "15/03/" + (year - 2), "P,V2,N8,P2,PR4", "", "");
        header("9000022", BORN);
        episode("9000022", inYear(5, 22), "S,V2,N1,U6,PR1", inYear(6, 22), "");
        header("0000026", BORN);
        episode("0000026", inYear(5, 26), "S,C2,N1,U6,PR1", "", "");
        header("9000027", BORN);
        episode("9000027", "15/03/" + (year - 2), "S,C2,N1,U6,PR1", "", "");
        rows.put("oc2.csv", "9000027," + BORN + ",17,,0,,1,1,1,0,,");
        rows.put("oc2.csv", "9000027," + BORN + ",16,,0,,1,1,1,0,,");
        episode("", inYear(5, 28), "S,C2,N1,U6,PR1", "", "");
    }

    private void careLeavers() {
        String born = "15/06/" + (year - 20);
        for (int id = 9000023; id <= 9000025; id++) {
            header(Integer.toString(id), born);
        }
        rows.put("oc3.csv", "9000023," + born + ",YES,F3,S1");
        rows.put("oc3.csv", "9000024," + born + ",YES,F2,01");
        rows.put("oc3.csv", "9000025," + born + ",MAYBE,G5,U1");
    }

    private void header(String id, String born) {
        rows.put("header.csv", id + "," + (year >= 2025 ? "M" : "1") + "," + born + ",WBRI,,,");
    }

    /** Adds a row: the codes are RNE, LS, CIN, PLACE and PLACE_PROVIDER. */
    private void episode(String id, String start, String codes, String end, String reason) {
        String change = reason.equals("X1") ? "CARPL" : "";
        rows.put("episodes.csv", String.join(",", id, start, codes, end, reason, change, "", "", "1"));
    }

    private String inYear(int month, int day) {
        return ReturnText.day(LocalDate.of(month >= 4 ? year - 1 : year, month, day));
    }

    private String twoDigits(int month, int day) {
        String full = inYear(month, day);
        return full.substring(0, 6) + full.substring(8);
    }

    private static String withColumnMore(String text) {
        return text.replaceFirst("\n", ",TEST_COLUMN\n").replaceAll("(?m)^(\\d.*)$", "$1,x");
    }

    /** DUC first. */
    private static String reordered(String text) {
        return text.replaceAll("(?m)^([^,\n]*),([^,\n]*),([^,\n]*),([^,\n]*)$", "$4,$1,$2,$3");
    }

    private static String lastRowFirst(String text) {
        int header = text.indexOf('\n') + 1;
        int last = text.lastIndexOf('\n', text.length() - 2) + 1;
        return last <= header ? text : text.substring(0, header) + text.substring(last) + text.substring(header, last);
    }
}
