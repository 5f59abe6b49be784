package it.fuorigenova.layer;

import it.fuorigenova.sql.SqlPart;

/** An expression of a filter, compiled: what it yields and the SQL that yields it. */
record FilterTerm(FilterKind kind, SqlPart sql) {}
