-- Provinces, metropolitan cities and regions are also named by the European classification of territorial units (NUTS).
-- It follows reforms late: what it calls one unit may be several for some years, so that its codes may repeat.

alter table attestation
    drop constraint attestation_aspect_check,
    add constraint attestation_aspect_check
        check (aspect ~ '^(exists|istat|belfiore|uts|nuts|iso|key|acronym|name:[a-z]{2,3}|member-of)$');

alter table territory_code
    drop constraint territory_code_scheme_check,
    add constraint territory_code_scheme_check
        check (scheme in ('istat', 'belfiore', 'uts', 'nuts', 'iso', 'key', 'acronym')),
    drop constraint code_names_one_territory,
    add constraint code_names_one_territory
        exclude using gist (hashtext(code) with =, code with =, scheme with =, valid with &&)
        where (scheme not in ('acronym', 'nuts'));
comment on column territory_code.scheme is 'istat, belfiore (cadastral), uts (statistical code of supra-municipal units), nuts (of Eurostat), iso, key (ours, for zones and unions), acronym';
