package org.civicrules.grants.file;

/** For what money is owed to the department. */
public enum DebtCause {
    /** It has not been spent. */
    UNSPENT,
    /** It was spent otherwise than the scheme allows. */
    MISSPENT,
    /** It was paid above what the authority was entitled to. */
    OVERPAYMENT,
    /** The department notified it as repayable and named no other cause. */
    NOTICE
}
