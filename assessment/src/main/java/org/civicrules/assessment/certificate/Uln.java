package org.civicrules.assessment.certificate;

/**
 * The checksum of a unique learner number: the ten digits weighted 10 down to 1, whose sum leaves the remainder 10 when divided
 * by 11.
 *
 * <p>{@code 9276308686} holds it. The certificate service does not check it, and its own sample numbers fail it.
 */
public final class Uln {

    private static final int DIGITS = 10;
    private static final int MODULUS = 11;

    private Uln() {}

    /**
     * Whether a number holds the checksum.
     *
     * @param uln the number
     * @return whether it has ten digits and the remainder is 10
     */
    public static boolean holdsChecksum(long uln) {
        String digits = Long.toString(uln);
        if (digits.length() != DIGITS) {
            return false;
        }
        int sum = 0;
        for (int index = 0; index < DIGITS; index++) {
            sum += (DIGITS - index) * Character.digit(digits.charAt(index), DIGITS);
        }
        return sum % MODULUS == MODULUS - 1;
    }
}
