package it.fuorigenova.http;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How many ordinary requests one to this method counts for, where requests are limited: about as many as the same time of
 * the processor would answer.
 */
@NameBinding
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Costs {

    /** What a whole collection or a document costs. */
    int DOCUMENT = 20;

    /** What many tables at once cost. */
    int TABLE = 10;

    /** How many; more than one. */
    int value();
}
