-- Files may be in a reference system that they do not name.
alter table import_job
    add column srid integer;
comment on column import_job.srid is 'EPSG number of the reference system that its sender told; null where the file is to be believed';
