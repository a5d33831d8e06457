package org.civicrules.performance.ssda903;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.civicrules.core.file.NamedInput;
import org.civicrules.performance.child.ReturnTable;

/**
 * The XML form of the return: a {@code CHILD} for each child, with a {@code HEADER} and {@code EPISODE}s.
 *
 * <p>The rows are the same as in the CSV files. One child's header holds one row for {@code header}, and one for {@code uasc},
 * {@code oc3} and {@code ad1} where their elements are not blank; its groups ({@code AREVIEW}, {@code AMISSING}, {@code OC2},
 * {@code PERMANENCE}, {@code AD_PLACED}) and the {@code EPISODE}s hold a row each. A group of another name is told by its elements.
 *
 * <p>The rows are held in memory, and none is used unless the file is well-formed to its end. A document type declaration
 * is refused, and with it every external or expanding entity.
 */
final class XmlReturn {

    private static final ImmutableMap<String, ReturnTable> TABLE_OF_GROUP = ImmutableMap.of(
            "EPISODE", ReturnTable.EPISODES,
            "AREVIEW", ReturnTable.REVIEWS,
            "AMISSING", ReturnTable.MISSING,
            "OC2", ReturnTable.OC2,
            "OC3", ReturnTable.OC3,
            "AD1", ReturnTable.AD1,
            "PERMANENCE", ReturnTable.PREVIOUS_PERMANENCE,
            "AD_PLACED", ReturnTable.PLACED_FOR_ADOPTION);
    private static final ImmutableMap<String, ReturnTable> TABLE_OF_ELEMENT = ImmutableMap.of(
            "SW_DECOM", ReturnTable.SW_EPISODES,
            "DOLO_START", ReturnTable.DOLO);
    private static final ImmutableMap<String, String> COLUMN_OF_ELEMENT =
            ImmutableMap.of("CHILDID", "CHILD", "PL", "PLACE");
    private static final ImmutableSet<String> OF_THE_CHILD = ImmutableSet.of("CHILD", "SEX", "DOB");
    private static final ImmutableSet<String> NOT_ASYLUM_SEEKING = ImmutableSet.of("", "0", "N", "NO", "FALSE");
    private static final String UASC = "UASC";

    private final String file;
    private final ListMultimap<ReturnTable, Row> rows = ArrayListMultimap.create();
    private final Set<String> reported = new HashSet<>();
    private final List<Note> issues = new ArrayList<>();

    private XmlReturn(String file) {
        this.file = file;
    }

    /** The tables of the file; when it cannot be read, one unreadable table that says why. */
    static ImmutableMap<ReturnTable, RowSource> read(Path path) throws IOException {
        XmlReturn parsed = new XmlReturn(path.toString());
        try (InputStream in = NamedInput.open(path)) {
            Optional<XmlChildren.Fault> fault = XmlChildren.read(in, parsed::child);
            return fault.isPresent() ? parsed.unreadable(fault.get()) : parsed.sources();
        }
    }

    private ImmutableMap<ReturnTable, RowSource> sources() {
        ImmutableMap.Builder<ReturnTable, RowSource> sources = ImmutableMap.builder();
        for (ReturnTable table : ReturnTable.values()) {
            sources.put(
                    table,
                    new XmlSource(
                            file + "#" + table.name().toLowerCase(Locale.ROOT),
                            ReturnTables.layout(table),
                            table == ReturnTable.HEADER ? ImmutableList.copyOf(issues) : ImmutableList.of(),
                            true,
                            ImmutableList.copyOf(rows.get(table))));
        }
        return sources.buildOrThrow();
    }

    private ImmutableMap<ReturnTable, RowSource> unreadable(XmlChildren.Fault fault) {
        Note issue = new Note(fault.line(), fault.character(), "", fault.code());
        ImmutableList<Row> lost = ImmutableList.copyOf(rows.values());
        return ImmutableMap.of(
                ReturnTable.HEADER,
                new XmlSource(file, ReturnTables.layout(ReturnTable.HEADER), ImmutableList.of(issue), false, lost));
    }

    private void child(XmlElement child) {
        List<XmlElement> leaves = new ArrayList<>();
        List<XmlElement> groups = new ArrayList<>();
        sort(child, leaves, groups);
        Map<String, String> header = cells(leaves);
        addRow(ReturnTable.HEADER, header, Map.of(), child);
        if (!NOT_ASYLUM_SEEKING.contains(header.getOrDefault(UASC, "").toUpperCase(Locale.ROOT))
                || !header.getOrDefault("DUC", "").isEmpty()) {
            addRow(ReturnTable.UASC, header, header, child);
        }
        addIfHeld(ReturnTable.OC3, header, child);
        addIfHeld(ReturnTable.AD1, header, child);
        reportUnknownLeaves(leaves);
        groups.forEach(group -> group(header, group));
    }

    /** Tells the leaves of CHILD and HEADER from the groups of leaves in them. */
    private static void sort(XmlElement element, List<XmlElement> leaves, List<XmlElement> groups) {
        for (XmlElement inner : element.children()) {
            if (inner.isLeaf()) {
                leaves.add(inner);
            } else if (inner.name().equals("HEADER")) {
                sort(inner, leaves, groups);
            } else {
                groups.add(inner);
            }
        }
    }

    private void group(Map<String, String> header, XmlElement group) {
        if (!group.holdsText()) {
            return;
        }
        Optional<ReturnTable> table = table(group);
        if (table.isEmpty()) {
            reportOnce(group);
            return;
        }
        for (XmlElement inner : group.children()) {
            if (!inner.isLeaf()
                    || ReturnTables.layout(table.get()).find(column(inner)).isEmpty()) {
                reportOnce(inner);
            }
        }
        addRow(table.get(), header, cells(group.children()), group);
    }

    private static Optional<ReturnTable> table(XmlElement group) {
        ReturnTable named = TABLE_OF_GROUP.get(group.name());
        if (named != null) {
            return Optional.of(named);
        }
        return group.children().stream()
                .map(inner -> Optional.ofNullable(TABLE_OF_ELEMENT.get(inner.name())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Texts by column; of elements that repeat the first counts, and the others are reported. */
    private Map<String, String> cells(List<XmlElement> elements) {
        Map<String, String> cells = new HashMap<>();
        for (XmlElement element : elements) {
            if (element.isLeaf() && cells.putIfAbsent(column(element), element.text()) != null) {
                issues.add(new Note(element.line(), element.character(), "", IssueCode.REPEATED_ELEMENT));
            }
        }
        return cells;
    }

    private static String column(XmlElement element) {
        return COLUMN_OF_ELEMENT.getOrDefault(element.name(), element.name());
    }

    private void addIfHeld(ReturnTable table, Map<String, String> header, XmlElement child) {
        boolean held = ReturnTables.layout(table).columns().stream()
                .anyMatch(column -> !OF_THE_CHILD.contains(column.name())
                        && !header.getOrDefault(column.name(), "").isEmpty());
        if (held) {
            addRow(table, header, header, child);
        }
    }

    private void addRow(ReturnTable table, Map<String, String> header, Map<String, String> own, XmlElement at) {
        Layout layout = ReturnTables.layout(table);
        String[] cells = new String[layout.columns().size()];
        Arrays.setAll(cells, index -> {
            String name = layout.columns().get(index).name();
            boolean ofTheChild = table == ReturnTable.HEADER || OF_THE_CHILD.contains(name);
            if (!layout.read().contains(layout.columns().get(index))) {
                return "";
            }
            return (ofTheChild ? header : own).getOrDefault(name, "");
        });
        rows.put(table, new Row(at.line(), at.character(), 1, cells, null));
    }

    private void reportUnknownLeaves(List<XmlElement> leaves) {
        for (XmlElement leaf : leaves) {
            if (!leaf.name().equals(UASC) && !TABLE_OF_GROUP.containsKey(leaf.name()) && isUnknown(leaf)) {
                reportOnce(leaf);
            }
        }
    }

    private static boolean isUnknown(XmlElement leaf) {
        return Arrays.stream(ReturnTable.values())
                .noneMatch(
                        table -> ReturnTables.layout(table).find(column(leaf)).isPresent());
    }

    private void reportOnce(XmlElement element) {
        if (reported.add(element.name())) {
            issues.add(new Note(element.line(), element.character(), "element", IssueCode.EXTRA_COLUMN));
        }
    }
}
