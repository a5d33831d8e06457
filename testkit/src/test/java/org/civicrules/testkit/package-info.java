@NullMarked
package org.civicrules.testkit;

import org.jspecify.annotations.NullMarked;
