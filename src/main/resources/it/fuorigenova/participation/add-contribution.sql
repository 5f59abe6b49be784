-- answers: nothing; adds what somebody has said
-- parameters: id; kind; opportunity: the record it is about, or null; municipality; organisation: whose record it is, or null;
--     title, siteKind, address, lon, lat: of a proposal, or null; field: of a report, or null; text; email: or null;
--     codeHash: of the code to follow it, hexadecimal; now
-- index: none, because a row is added
insert into contribution (id, kind, opportunity_id, municipality_id, organisation_id, title, site_kind, address, lon, lat, field,
                          text, email, code_hash, received_at)
values (:id, :kind, :opportunity, :municipality, :organisation, :title, :siteKind, :address, :lon, :lat, :field,
        :text, :email, decode(:codeHash, 'hex'), :now)
