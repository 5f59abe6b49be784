/**
 * What has changed, for partners who keep copies: every committed change of an item of any layer, in the order of the
 * commits. Triggers record which items a transaction touched ({@code R__record_changes.sql}); what an item says is told
 * by its layer. Tables: {@code change}, {@code change_commit}, {@code change_day}.
 */
@NullMarked
package it.fuorigenova.change;

import org.jspecify.annotations.NullMarked;
