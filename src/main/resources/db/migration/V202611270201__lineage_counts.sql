-- Who compares territories must know which of them have changed their land: what became of what is kept in memory with the
-- memberships, and is read again with them.

create trigger revise_memberships after insert or update or delete or truncate on lineage
    for each statement execute function revise('memberships');
