/**
 * The account of a grant a second time, from the conditions and not from the library: {@link
 * org.civicrules.grants.oracle.AccountSql} computes it in SQL, {@link org.civicrules.grants.oracle.GrantFileGenerator} makes the files.
 * Nothing here calls the library's account.
 */
@NullMarked
package org.civicrules.grants.oracle;

import org.jspecify.annotations.NullMarked;
