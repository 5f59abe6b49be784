package it.fuorigenova.http;

import java.util.List;

/** A bean through which a package publishes its kinds of problem, so that their addresses answer. */
public interface ProblemFamily {

    /** All of them, in the order a reader wants. */
    List<? extends ProblemType> types();
}
