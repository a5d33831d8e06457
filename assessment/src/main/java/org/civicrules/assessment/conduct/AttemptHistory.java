package org.civicrules.assessment.conduct;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.civicrules.assessment.Attempt;
import org.civicrules.assessment.Grade;

/** Tells the graded attempts of a case from its steps: the last grading of each attempt counts. */
final class AttemptHistory {

    private AttemptHistory() {}

    static ImmutableList<Attempt> of(CaseFacts facts) {
        List<Attempt> attempts = new ArrayList<>();
        Attempt.Kind kind = Attempt.Kind.FIRST;
        int number = 1;
        for (CaseEvent event : facts.events()) {
            if (event.step().startsAttempt()) {
                kind = event.step() == Step.RESIT ? Attempt.Kind.RESIT : Attempt.Kind.RETAKE;
                number++;
            } else if (event.step() == Step.GRADED) {
                Attempt attempt = new Attempt(kind, event.on(), grade(facts, number, event));
                put(attempts, number, attempt);
            }
        }
        return ImmutableList.copyOf(attempts);
    }

    /** The current attempt's grade follows from its scores; an earlier one's is what was recorded, and it was not achieved. */
    private static Grade grade(CaseFacts facts, int number, CaseEvent event) {
        return number == facts.attempt() ? facts.grade() : event.grade().orElse(Grade.NOT_ACHIEVED);
    }

    private static void put(List<Attempt> attempts, int number, Attempt attempt) {
        if (attempts.size() >= number) {
            attempts.set(number - 1, attempt);
        } else {
            attempts.add(attempt);
        }
    }
}
