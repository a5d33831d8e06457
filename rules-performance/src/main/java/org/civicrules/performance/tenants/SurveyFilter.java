package org.civicrules.performance.tenants;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Locale;

/** A filter question of the survey. Only a yes reaches the measures behind it. */
public enum SurveyFilter {
    /** Has the home had a repair in the last 12 months? */
    REPAIR,
    /** Has the tenant made a complaint in the last 12 months? */
    COMPLAINT,
    /** Does the tenant live in a building with communal areas that the landlord maintains? */
    COMMUNAL;

    /** The columns of the filters in a file of responses. */
    static ImmutableList<String> columns() {
        return Arrays.stream(values()).map(SurveyFilter::column).collect(ImmutableList.toImmutableList());
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
