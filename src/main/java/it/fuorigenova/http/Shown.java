package it.fuorigenova.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What people call what a resource's method answers, on the page that shows it to them. Addresses are patterns, in
 * which {@code {name}} stands for a member of what is shown.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Shown {

    /** What search engines are told that the page is about. */
    enum Subject {
        /** A page like another; or, where the answer shows it by its shape, a place, or a list of the items of a layer. */
        PAGE,
        /** A place that is governed. */
        AREA,
        /** A place where one can invest. */
        SITE,
        /** A set of data. */
        DATA,
        /** A list of sets of data. */
        CATALOGUE
    }

    /** In Italian: {@code Comuni}. */
    String it();

    /** In English: {@code Municipalities}. */
    String en();

    /** What it is, in an Italian sentence; nothing where the title says it. */
    String aboutIt() default "";

    /** The same in English. */
    String aboutEn() default "";

    /** What it is about. */
    Subject subject() default Subject.PAGE;

    /** Where each of its items has a page of its own; nothing where the items say so themselves, or have none. */
    String items() default "";

    /** Where its geometry is to be had as GeoJSON, if not at its own address. */
    String geometry() default "";
}
