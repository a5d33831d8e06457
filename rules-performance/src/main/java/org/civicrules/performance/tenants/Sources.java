package org.civicrules.performance.tenants;

import java.time.LocalDate;
import org.civicrules.core.source.Source;

/** The documents behind this package, each in the edition it was read in. */
final class Sources {

    private static final String OPEN_GOVERNMENT_LICENCE = "Open Government Licence v3.0";

    static final Source TECHNICAL_REQUIREMENTS = Source.builder()
            .id("rsh-tenant-satisfaction-measures")
            .title("Tenant Satisfaction Measures: technical and tenant survey requirements")
            .publisher("Regulator of Social Housing")
            .edition("September 2022, revised April 2024")
            .licence(OPEN_GOVERNMENT_LICENCE)
            .published(LocalDate.of(2022, 9, 21))
            .uri("https://www.gov.uk/government/collections/tenant-satisfaction-measures-review")
            .build();

    static final Source COMPLAINT_HANDLING_CODE = Source.builder()
            .id("complaint-handling-code")
            .title("Complaint Handling Code")
            .publisher("Housing Ombudsman Service")
            .edition("2022 and 2024")
            .licence("facts alone are restated")
            .uri("https://www.housing-ombudsman.org.uk/landlords-info/complaint-handling-code/")
            .build();

    private Sources() {}
}
