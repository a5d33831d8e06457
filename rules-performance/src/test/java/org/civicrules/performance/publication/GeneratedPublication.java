package org.civicrules.performance.publication;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * A publication made up from a seed: tables, breakdowns, periods, complements, rates and changes, some of them tied by a
 * number that stands in two of them, and some of it published before.
 */
final class GeneratedPublication {
    private final Random random;
    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final List<Relation> relations = new ArrayList<>();

    private GeneratedPublication(long seed) {
        random = new Random(seed);
    }

    static GeneratedPublication of(long seed) {
        GeneratedPublication publication = new GeneratedPublication(seed);
        int blocks = 1 + publication.random.nextInt(3);
        List<String> totals = new ArrayList<>();
        for (int block = 0; block < blocks; block++) {
            totals.add(publication.addBlock("b" + block));
        }
        publication.tie(totals);
        return publication;
    }

    DisclosureSystem system() {
        return new DisclosureSystem(ImmutableList.copyOf(cells.values()), ImmutableList.copyOf(relations));
    }

    /** The same publication when months have been published, each by itself, before the quarter. */
    DisclosureSystem afterMonths(SuppressionRule rule) {
        Map<String, Cell> known = new LinkedHashMap<>();
        for (int month = 0; month < 3; month++) {
            String suffix = "@" + month;
            ImmutableMap<String, Cell> ofMonth = cells.entrySet().stream()
                    .filter(cell -> cell.getKey().endsWith(suffix))
                    .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
            ImmutableList<Relation> among = relations.stream()
                    .filter(relation ->
                            ofMonth.keySet().containsAll(relation.coefficients().keySet()))
                    .collect(ImmutableList.toImmutableList());
            PublishedSystem published = new DisclosureSystem(ofMonth.values().asList(), among).publish(rule);
            ofMonth.forEach((key, cell) ->
                    known.put(key, published.decision(key).isWithheld() ? cell.hiddenBefore() : cell.printedBefore()));
        }
        ImmutableList<Cell> now = cells.entrySet().stream()
                .map(cell -> known.getOrDefault(cell.getKey(), cell.getValue()))
                .collect(ImmutableList.toImmutableList());
        return new DisclosureSystem(now, ImmutableList.copyOf(relations));
    }

    private String addBlock(String name) {
        return switch (random.nextInt(6)) {
            case 0 -> addTable(name, 2 + random.nextInt(4), 2 + random.nextInt(3), 1);
            case 1 -> addTable(name, 2 + random.nextInt(2), 2 + random.nextInt(2), 2 + random.nextInt(2));
            case 2 -> addNested(name);
            case 3 -> addPeriods(name);
            case 4 -> addComplement(name);
            default -> addRates(name);
        };
    }

    /** Adds rows by columns by layers, with every sum over one, two or three of them. */
    private String addTable(String name, int rows, int columns, int layers) {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                for (int layer = 0; layer < layers; layer++) {
                    add(key(name, row, column, layer), count());
                }
            }
        }
        for (int row = -1; row < rows; row++) {
            for (int column = -1; column < columns; column++) {
                if (row < 0) {
                    addTableSums(name, rows, columns, layers, column);
                }
                if (layers > 1) {
                    addTotal(key(name, row, column, -1), keys(name, row, column, layers));
                }
            }
        }
        return layers > 1 ? key(name, -1, -1, -1) : key(name, -1, -1, 0);
    }

    private void addTableSums(String name, int rows, int columns, int layers, int column) {
        for (int layer = 0; layer < layers; layer++) {
            if (column < 0) {
                for (int row = 0; row < rows; row++) {
                    ImmutableSet.Builder<String> inRow = ImmutableSet.builder();
                    for (int each = 0; each < columns; each++) {
                        inRow.add(key(name, row, each, layer));
                    }
                    addTotal(key(name, row, -1, layer), inRow.build());
                }
            }
            ImmutableSet.Builder<String> inColumn = ImmutableSet.builder();
            for (int row = 0; row < rows; row++) {
                inColumn.add(key(name, row, column, layer));
            }
            addTotal(key(name, -1, column, layer), inColumn.build());
        }
        if (column == columns - 1) {
            for (int layer = 0; layer < layers; layer++) {
                ImmutableSet.Builder<String> sums = ImmutableSet.builder();
                for (int each = 0; each < columns; each++) {
                    sums.add(key(name, -1, each, layer));
                }
                relations.add(Relation.total(key(name, -1, -1, layer), sums.build()));
            }
        }
    }

    private static ImmutableSet<String> keys(String name, int row, int column, int layers) {
        ImmutableSet.Builder<String> keys = ImmutableSet.builder();
        for (int layer = 0; layer < layers; layer++) {
            keys.add(key(name, row, column, layer));
        }
        return keys.build();
    }

    private static String key(String name, int row, int column, int layer) {
        return name + ":" + row + ":" + column + ":" + layer;
    }

    /** Adds a total by areas, each by places, each by two sexes, and the sexes of all. */
    private String addNested(String name) {
        ImmutableSet.Builder<String> areas = ImmutableSet.builder();
        List<String> boys = new ArrayList<>();
        for (int area = 0; area < 2 + random.nextInt(2); area++) {
            ImmutableSet.Builder<String> places = ImmutableSet.builder();
            for (int place = 0; place < 2 + random.nextInt(2); place++) {
                String key = name + ":" + area + ":" + place;
                add(key + ":m", count());
                add(key + ":f", count());
                boys.add(key + ":m");
                addTotal(key, ImmutableSet.of(key + ":m", key + ":f"));
                places.add(key);
            }
            addTotal(name + ":" + area, places.build());
            areas.add(name + ":" + area);
        }
        addTotal(name, areas.build());
        addTotal(name + ":boys", ImmutableSet.copyOf(boys));
        return name;
    }

    /** Adds parts and their total in three months and the quarter, and the change of the total. */
    private String addPeriods(String name) {
        int parts = 2 + random.nextInt(4);
        for (int part = 0; part < parts; part++) {
            for (int month = 0; month < 3; month++) {
                add(name + ":" + part + "@" + month, count());
            }
        }
        for (int month = 0; month < 3; month++) {
            ImmutableSet.Builder<String> all = ImmutableSet.builder();
            for (int part = 0; part < parts; part++) {
                all.add(name + ":" + part + "@" + month);
            }
            addTotal(name + ":all@" + month, all.build());
        }
        ImmutableSet.Builder<String> quarters = ImmutableSet.builder();
        for (int part = 0; part < parts; part++) {
            addQuarter(name + ":" + part);
            quarters.add(name + ":" + part + "@q");
        }
        addQuarter(name + ":all");
        relations.add(Relation.total(name + ":all@q", quarters.build()));
        String change = name + ":change";
        put(Cell.change(change, value(name + ":all@2") - value(name + ":all@1")));
        relations.add(Relation.change(change, name + ":all@2", name + ":all@1"));
        return name + ":all@q";
    }

    private void addQuarter(String name) {
        addTotal(name + "@q", ImmutableSet.of(name + "@0", name + "@1", name + "@2"));
    }

    /** Adds children, those with something, those without, and those with by two breakdowns. */
    private String addComplement(String name) {
        List<String> first = addParts(name + ":with:age", 2 + random.nextInt(4));
        add(name + ":without", count());
        addTotal(name + ":with", ImmutableSet.copyOf(first));
        addTotal(name, ImmutableSet.of(name + ":with", name + ":without"));
        String boys = name + ":with:boys";
        long with = value(name + ":with");
        long ofThem = with == 0 ? 0 : random.nextInt((int) with + 1);
        add(boys, ofThem);
        add(name + ":with:girls", with - ofThem);
        relations.add(Relation.total(name + ":with", ImmutableSet.of(boys, name + ":with:girls")));
        return name;
    }

    /** Adds rates of public populations: each stands for its count. */
    private String addRates(String name) {
        List<String> parts = addParts(name + ":part", 2 + random.nextInt(5));
        for (String part : parts) {
            put(Cell.count(part + ":rate", value(part)));
            relations.add(Relation.same(part, part + ":rate"));
            put(Cell.amount(part + ":population", 1_000 + random.nextInt(9_000)).printedBefore());
        }
        addTotal(name, ImmutableSet.copyOf(parts));
        return name;
    }

    private List<String> addParts(String name, int parts) {
        List<String> keys = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            add(name + part, count());
            keys.add(name + part);
        }
        return keys;
    }

    /** A number that stands in two blocks: the total of all of them, and its rest. */
    private void tie(List<String> totals) {
        if (totals.size() > 1) {
            addTotal("everybody", ImmutableSet.copyOf(totals));
        }
    }

    private void addTotal(String key, ImmutableSet<String> parts) {
        long sum = parts.stream().mapToLong(this::value).sum();
        put(Cell.count(key, sum));
        relations.add(Relation.total(key, parts));
    }

    private void add(String key, long count) {
        put(Cell.count(key, count));
    }

    private void put(Cell cell) {
        cells.put(cell.key(), cell);
    }

    private long value(String key) {
        return Objects.requireNonNull(cells.get(key)).count();
    }

    private long count() {
        return switch (random.nextInt(6)) {
            case 0 -> 0;
            case 1, 2 -> 1 + random.nextInt(5);
            case 3 -> 6 + random.nextInt(6);
            default -> 10 + random.nextInt(90);
        };
    }
}
