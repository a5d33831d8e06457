package org.civicrules.core.file;

import java.util.HashSet;
import java.util.Set;

/**
 * The names that the items of one list give themselves. Each is given once, and other parts of the file refer only to names that are
 * given; where an item's own name has a fault, nothing is said of those who refer to it.
 */
public final class Names {

    private final Fields owner;
    private final String list;
    private final Set<String> known = new HashSet<>();
    private int given;

    private Names(Fields owner, String list) {
        this.owner = owner;
        this.list = list;
    }

    /**
     * The names of a list, none of them read yet.
     *
     * @param owner the object that holds the list
     * @param list the list's field
     * @return the names
     */
    public static Names of(Fields owner, String list) {
        return new Names(owner, list);
    }

    /**
     * Reads the name of an item, and refuses one that stands before.
     *
     * @param item the item
     * @param field the field that holds its name
     * @return the name
     */
    public String give(Fields item, String field) {
        String name = item.text(field);
        if (item.isFaulty(field)) {
            return name;
        }
        given++;
        if (!known.add(name)) {
            item.refuseField(field, "twice", "stands twice: give each of the " + list + " its own " + field);
        }
        return name;
    }

    /**
     * Refuses a reference to a name that nothing gives. It is not held against the nearest, since a name of a file may be a person's.
     *
     * @param fields the object that refers to it
     * @param field the field that does
     * @param name the name
     * @param mend what was expected, for example {@code use an id of the providers}
     */
    public void require(Fields fields, String field, String name, String mend) {
        if (!known.contains(name) && given == owner.size(list)) {
            fields.refuseField(field, "unknown-name", mend);
        }
    }
}
