package it.fuorigenova.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource's method whose query parameters are known only when it is asked, because they are the properties of
 * what is asked for: the method itself refuses names that it does not know.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReadsItsQuery {}
