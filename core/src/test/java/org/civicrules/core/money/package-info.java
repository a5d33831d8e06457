@NullMarked
package org.civicrules.core.money;

import org.jspecify.annotations.NullMarked;
