package it.fuorigenova.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.sql.Database;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The migrated schema explains itself. */
@QuarkusTest
class SchemaApiTest {

    @Inject
    Database database;

    @Test
    void everyTableViewAndColumnHasAComment() {
        List<String> silent = database.query("""
                select relation.relname || coalesce('.' || attribute.attname, '') as name
                from pg_class relation
                join pg_namespace space on space.oid = relation.relnamespace and space.nspname = 'public'
                left join lateral (
                    select attname, attnum from pg_attribute
                    where attrelid = relation.oid and attnum > 0 and not attisdropped
                    union all
                    select null, 0
                ) attribute on true
                left join pg_description description
                    on description.objoid = relation.oid
                    and description.classoid = 'pg_class'::regclass
                    and description.objsubid = attribute.attnum
                where relation.relkind in ('r', 'p', 'v', 'm')
                  and relation.relname <> 'flyway_schema_history'
                  -- what an extension brings is its own to explain
                  and not exists (select from pg_depend d
                                  where d.classid = 'pg_class'::regclass and d.objid = relation.oid and d.deptype = 'e')
                  and coalesce(trim(description.description), '') = ''
                order by 1
                """).list(row -> row.text("name"));
        assertEquals(List.of(), silent);
    }
}
