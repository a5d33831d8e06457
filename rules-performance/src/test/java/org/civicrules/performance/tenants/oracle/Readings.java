package org.civicrules.performance.tenants.oracle;

import java.util.ArrayList;
import java.util.List;

/**
 * The readings a computation is made under. The first three are the policies of the regulator's and the Ombudsman's text; {@link
 * BlankAnswer} is a question the facts leave open, so that both answers can be compared.
 */
public record Readings(
        Repeats repeats, LateAcknowledgement lateAcknowledgement, Extension extension, BlankAnswer blankAnswer) {

    /** What becomes of rows that repeat a complaint's reference and stage. */
    public enum Repeats {
        /** None of them is used: nothing says which is true. */
        REJECT,
        FIRST,
        LAST
    }

    /** Where the answer's clock starts after an acknowledgement that came too late (2024 Code). */
    public enum LateAcknowledgement {
        /** On the last day allowed for one, so that the end is never beyond both limits together. */
        CAP,
        /** On the day of acknowledgement, whenever that was. */
        FOLLOW
    }

    /** Which extensions count. */
    public enum Extension {
        /** One given on or before the day on which the answer was due without it. */
        BEFORE_DUE,
        ANY
    }

    /** What an empty answer to a question of the survey is. */
    public enum BlankAnswer {
        /** No answer: it stands in neither count and is not unknown (clause TSM.PERCEPTION, Melton's own published counts). */
        OUT,
        /** An unknown fact, as an empty cell of any other record is. */
        UNKNOWN
    }

    public static Readings standard() {
        return new Readings(Repeats.REJECT, LateAcknowledgement.CAP, Extension.BEFORE_DUE, BlankAnswer.OUT);
    }

    /** The four readings of the clock, all else standard. */
    public static List<Readings> ofTheClock() {
        List<Readings> readings = new ArrayList<>();
        for (LateAcknowledgement late : LateAcknowledgement.values()) {
            for (Extension extension : Extension.values()) {
                readings.add(standard().with(late).with(extension));
            }
        }
        return readings;
    }

    public Readings with(Repeats other) {
        return new Readings(other, lateAcknowledgement, extension, blankAnswer);
    }

    public Readings with(LateAcknowledgement other) {
        return new Readings(repeats, other, extension, blankAnswer);
    }

    public Readings with(Extension other) {
        return new Readings(repeats, lateAcknowledgement, other, blankAnswer);
    }

    public Readings with(BlankAnswer other) {
        return new Readings(repeats, lateAcknowledgement, extension, other);
    }
}
