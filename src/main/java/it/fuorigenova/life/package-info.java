/**
 * The life of a record: who may know of it and change it ({@link it.fuorigenova.life.Belonging}, {@link
 * it.fuorigenova.life.Reach}), which state follows which ({@link it.fuorigenova.life.Life}), how it is moved from one to
 * the next ({@code MoveOpportunity}), approved, verified and confirmed ({@code ConfirmOpportunity}), and what becomes of
 * one that nobody confirms ({@code DemoteOverdue}). Whoever writes records by another way asks here first. Table: {@code
 * opportunity_approval}.
 */
@NullMarked
package it.fuorigenova.life;

import org.jspecify.annotations.NullMarked;
