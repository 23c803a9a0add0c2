CREATE VIEW corrected_records AS
-- One row a record that somebody corrected: its new values as JSON, and what was read in words.
SELECT
    record_id,
    json_group_object(field, value) AS said,
    group_concat(field || ' was read as ' || coalesce(was_read, 'nothing'), '; ') AS corrected
FROM corrections_in_force
GROUP BY record_id;
