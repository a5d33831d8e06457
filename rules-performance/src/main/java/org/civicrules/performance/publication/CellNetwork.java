package org.civicrules.performance.publication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Counts as edges of a network in which every node is a sum: what comes in equals what goes out.
 *
 * <p>A hidden count may differ from its true value by one if one can go round a cycle through its edge, adding one on
 * edges taken forwards and taking one away on edges taken backwards, over hidden edges alone. Adding is always possible;
 * taking away only from 2 or more, since a hidden count is known not to be zero. So to protect a count, the cheapest
 * such cycle is looked for among all edges but the zeros, and all its edges are hidden; they protect each other.
 */
final class CellNetwork {
    private static final long UNREACHED = Long.MAX_VALUE;
    private static final int NOWHERE = -1;

    private final List<Edge> edges = new ArrayList<>();
    private final Set<Edge> hidden = new HashSet<>();
    private int nodes;

    /** A count between two sums; compared by identity, since two cells may be alike. */
    static final class Edge {
        private final int from;
        private final int to;
        private final long count;
        private final long cost;

        private Edge(int from, int to, long count, long cost) {
            this.from = from;
            this.to = to;
            this.count = count;
            this.cost = cost;
        }

        long count() {
            return count;
        }
    }

    /** A way through the network: its edges, and what hiding them costs. */
    private record Way(List<Edge> edges, long cost) {}

    int addNode() {
        return nodes++;
    }

    Edge addEdge(int from, int to, long count, long cost) {
        Edge edge = new Edge(from, to, count, cost);
        edges.add(edge);
        return edge;
    }

    boolean isHidden(Edge edge) {
        return hidden.contains(edge);
    }

    /** Hides the small counts and whatever they need for protection. */
    void hide(Predicate<Edge> small) {
        List<Edge> primary = edges.stream().filter(small).toList();
        hidden.addAll(primary);
        primary.forEach(this::protect);
    }

    private void protect(Edge edge) {
        Way way = cheapest(edge.to, edge.from, edge);
        if (edge.count > 1) {
            Way back = cheapest(edge.from, edge.to, edge);
            way = back.cost < way.cost ? back : way;
        }
        hidden.addAll(way.edges);
    }

    /**
     * Dijkstra's shortest way between two nodes that does not use one edge. Upwards there always is one, by way of the
     * totals; backwards there may be none, and the way has no edge and costs {@link #UNREACHED}.
     */
    private Way cheapest(int start, int end, Edge without) {
        long[] costs = new long[nodes];
        @Nullable Edge[] reachedBy = new Edge[nodes];
        boolean[] settled = new boolean[nodes];
        Arrays.fill(costs, UNREACHED);
        costs[start] = 0;
        for (int node = start; node != end && node != NOWHERE; node = nearest(costs, settled)) {
            settled[node] = true;
            for (Edge edge : edges) {
                if (edge != without && leads(edge, node)) {
                    int next = edge.from == node ? edge.to : edge.from;
                    long cost = costs[node] + (isHidden(edge) ? 0 : edge.cost);
                    if (cost < costs[next]) {
                        costs[next] = cost;
                        reachedBy[next] = edge;
                    }
                }
            }
        }
        return new Way(costs[end] == UNREACHED ? List.of() : edgesOf(reachedBy, start, end), costs[end]);
    }

    private static boolean leads(Edge edge, int node) {
        return edge.from == node ? edge.count > 0 : edge.to == node && edge.count > 1;
    }

    private static int nearest(long[] costs, boolean[] settled) {
        int nearest = NOWHERE;
        for (int node = 0; node < costs.length; node++) {
            if (!settled[node] && costs[node] != UNREACHED && (nearest == NOWHERE || costs[node] < costs[nearest])) {
                nearest = node;
            }
        }
        return nearest;
    }

    private static List<Edge> edgesOf(@Nullable Edge[] reachedBy, int start, int end) {
        List<Edge> way = new ArrayList<>();
        for (int node = end; node != start; ) {
            Edge edge = Objects.requireNonNull(reachedBy[node]);
            way.add(edge);
            node = edge.from == node ? edge.to : edge.from;
        }
        return way;
    }
}
