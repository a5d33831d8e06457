/** JMH benchmarks, each beside what a user would pick instead; both answers are compared before either is timed. */
@NullMarked
package org.civicrules.benchmarks;

import org.jspecify.annotations.NullMarked;
