package org.civicrules.performance.ssda903;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import com.google.common.io.Closer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.civicrules.core.file.FileReport;
import org.civicrules.performance.child.Child;
import org.civicrules.performance.child.Coverage;
import org.civicrules.performance.lookedafter.ContextTables;
import org.jspecify.annotations.Nullable;

/**
 * One or more returns, and their supplementary files, read child by child.
 *
 * <p>{@link #open} goes through the files once, to learn each return's year and the order in which files list their children.
 * {@link #forEachChild} then joins them: files in the same order stream by, so that memory grows with the largest child and
 * not with the rows; a file in another order is held in memory, compactly, and put in order first.
 *
 * <p>Nothing is lost silently: every row is accepted or rejected, and the report says where and why. No message holds a value
 * of a file. Files may change between the two passes; then figures are of the second.
 *
 * <pre>{@code
 * ReturnReader reader = ReturnReader.open(List.of(Path.of("return-2024")), Optional.empty(), ReadingPolicy.standard());
 * InputReport report = reader.forEachChild(child -> ...);
 * }</pre>
 */
public final class ReturnReader {

    private final ImmutableList<ReturnFiles> oldestFirst;
    private final ContextFiles context;
    private final ReadingPolicy policy;
    private final IdOrder order;

    private ReturnReader(ImmutableList<ReturnFiles> given, ContextFiles context, ReadingPolicy policy) {
        this.oldestFirst = given.stream()
                .sorted(Comparator.comparing(files -> files.yearEnd().orElse(LocalDate.MIN)))
                .collect(ImmutableList.toImmutableList());
        this.context = context;
        this.policy = policy;
        this.order = bestOrder(given, context);
    }

    /**
     * Finds and surveys the files.
     *
     * @param returns a directory for each return (CSV files told by name, XML files, or both), or an XML file; of two returns of
     *     one year, or that repeat a row, the later in this list counts as the later return
     * @param context the directory of supplementary files, if any
     * @param policy the readings to take
     * @return a reader
     * @throws UnreadableReturnException if a path is no return at all; the message names it and says how to mend it
     * @throws IOException if a file cannot be read from disk
     * @throws IllegalArgumentException if no return is given
     */
    public static ReturnReader open(List<Path> returns, Optional<Path> context, ReadingPolicy policy)
            throws IOException {
        checkArgument(!returns.isEmpty(), "at least one return is needed: returns=0");
        ImmutableList.Builder<ReturnFiles> files = ImmutableList.builder();
        Set<Path> read = new HashSet<>();
        for (int position = 0; position < returns.size(); position++) {
            files.add(ReturnFiles.at(position, returns.get(position), read));
        }
        ContextFiles supplementary = context.isPresent() ? ContextFiles.at(context.get()) : ContextFiles.none();
        return new ReturnReader(files.build(), supplementary, policy);
    }

    private static IdOrder bestOrder(List<ReturnFiles> returns, ContextFiles context) {
        List<Survey> surveys = new ArrayList<>(context.files().values());
        returns.forEach(files -> surveys.addAll(files.tables().values()));
        return Arrays.stream(IdOrder.values())
                .min(Comparator.comparingLong(candidate -> surveys.stream()
                        .filter(survey -> !survey.orders().contains(candidate))
                        .count()))
                .orElse(IdOrder.TEXT);
    }

    /** {@return which returns, tables and supplementary files there are} */
    public Coverage coverage() {
        return new Coverage(
                oldestFirst.stream().map(ReturnFiles::coverage).collect(ImmutableList.toImmutableList()),
                context.readable());
    }

    /** {@return the supplementary files that are not about one child} */
    public ContextTables tables() {
        return context.tables();
    }

    /**
     * Passes every child once, in the order of ids, and reports on the files. May be called again; each call reads anew.
     *
     * @param consumer takes each child
     * @return what became of every file, in the order given
     * @throws IOException if a file cannot be read from disk
     */
    public InputReport forEachChild(Consumer<? super Child> consumer) throws IOException {
        try (Closer closer = Closer.create()) {
            List<OpenReturn> open = new ArrayList<>();
            for (ReturnFiles files : oldestFirst) {
                open.add(closer.register(new OpenReturn(files, order)));
            }
            OpenContext openContext = closer.register(new OpenContext(context, order));
            Optional<LocalDate> latest = Lists.reverse(oldestFirst).get(0).yearEnd();
            ChildAssembler assembler =
                    new ChildAssembler(open, openContext, new EpisodeHistory(policy.staleOpenRow(), latest));
            String id = nextChild(open, openContext);
            while (id != null) {
                for (OpenReturn ofYear : open) {
                    ofYear.moveTo(id);
                }
                openContext.moveTo(id);
                consumer.accept(assembler.child(id));
                id = nextChild(open, openContext);
            }
            return report(open, openContext);
        }
    }

    /**
     * Passes every child once to one of several consumers, each on a thread of its own: for runs whose results merge, on a machine with
     * several cores. Which consumer gets which child is not told beforehand.
     *
     * @param consumers at least one; each is called from one thread only
     * @return what became of every file, in the order given
     * @throws IOException if a file cannot be read from disk
     * @throws IllegalArgumentException if there is no consumer
     */
    public InputReport forEachChild(List<? extends Consumer<? super Child>> consumers) throws IOException {
        checkArgument(!consumers.isEmpty(), "at least one consumer is needed: consumers=0");
        try (Batches batches = new Batches(consumers)) {
            InputReport report = forEachChild(batches::add);
            batches.finish();
            return report;
        }
    }

    private static @Nullable String nextChild(List<OpenReturn> open, OpenContext context) {
        String first = context.nextChild(null);
        for (OpenReturn ofYear : open) {
            first = ofYear.nextChild(first);
        }
        return first;
    }

    private InputReport report(List<OpenReturn> open, OpenContext openContext) {
        ImmutableList.Builder<FileReport> reports = ImmutableList.builder();
        open.stream()
                .sorted(Comparator.comparingInt(ofYear -> ofYear.files().position()))
                .forEach(ofYear -> {
                    ofYear.logs().forEach(log -> reports.add(log.report()));
                    reports.addAll(ofYear.files().strangers());
                });
        openContext.logs().forEach(log -> reports.add(log.report()));
        return new InputReport(reports.addAll(context.reports()).build());
    }
}
