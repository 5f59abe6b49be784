package it.fuorigenova.http;

import java.util.List;

/** A bean through which a package publishes its code lists, so that their addresses answer. */
public interface CodeListFamily {

    /** All of them, in the order a reader wants. */
    List<CodeList> lists();
}
