-- answers: how many imports were added: one
-- parameters: id, organisation: identifiers; actor; role; everywhere; municipalities: identifiers, as an array is written;
--     fileName; mediaType; mode; dryRun; srid: EPSG number of its reference system, or null; now; bytes: size of the file
-- index: none, because nothing is looked for
insert into import_job (id, organisation_id, actor, role, everywhere, municipalities, file_name, media_type, mode, dry_run,
                        srid, state, sent_at, heard_at, bytes)
values (:id, :organisation, :actor, :role, :everywhere, cast(:municipalities as uuid[]), :fileName, :mediaType, :mode, :dryRun,
        :srid, 'waiting', :now, :now, :bytes)
