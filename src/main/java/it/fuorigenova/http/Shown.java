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

    /** In Italian: {@code Comuni}. */
    String it();

    /** In English: {@code Municipalities}. */
    String en();

    /** What it is, in an Italian sentence; nothing where the title says it. */
    String aboutIt() default "";

    /** The same in English. */
    String aboutEn() default "";

    /** Where each of its items has a page of its own; nothing where the items say so themselves, or have none. */
    String items() default "";

    /** Where its geometry is to be had as GeoJSON, if not at its own address. */
    String geometry() default "";
}
