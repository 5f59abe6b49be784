-- answers: nothing; adds an attachment to a record, unless it has one of the same bytes already
-- parameters: id; opportunity; type; title; licence; access; mediaType; bytes: how many; width and height in points, null for a
--     document; sum: of its bytes; thumbnailSum and thumbnailBytes: of the small picture, null for a document; now;
--     organisation: the caller's
-- index: attachment_once
insert into attachment (id, opportunity_id, type, title, licence, access, media_type, byte_count, width_px, height_px, sum,
                        thumbnail_sum, thumbnail_bytes, added_at, added_by, organisation_id)
values (:id, :opportunity, :type, :title, :licence, :access, :mediaType, :bytes, :width, :height, :sum,
        :thumbnailSum, :thumbnailBytes, :now, who_writes(), :organisation)
on conflict (opportunity_id, sum) where ended_at is null do nothing
