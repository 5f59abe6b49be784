package it.fuorigenova.partner;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The least role that a resource's method can be called with at all, asked before its body is read. Where it must be
 * good for something, the use case asks besides. The contract tells it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface NeedsRole {
    Role value();
}
