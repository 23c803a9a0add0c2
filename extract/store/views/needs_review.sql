CREATE VIEW needs_review AS
-- Whatever a person should look at before it is relied on, with the reason.
WITH sure AS (
    -- In papers and cells with truth one value of fifteen below 0.85 is wrong, one of a hundred from there on. Of the
    -- fields of a front page hardly one is wrong from 0.7 on (benchmarks/confidence.py).
    SELECT 0.85 AS a_value, 0.7 AS a_front_page
),
doubts AS (
    SELECT
        CASE
            WHEN field <> 'text' THEN replace(field, '_', ' ')
            WHEN action_id IS NOT NULL THEN 'action'
            ELSE 'recommendation'
        END AS what,
        quote AS words,
        'The rule is not sure of this ' || replace(field, '_', ' ') || ' (' || round(confidence, 2) || ' of 1)' AS why,
        page, document_id, action_id, recommendation_id
    FROM evidence, sure
    WHERE
        field = 'text' AND confidence < a_value
        OR action_id IS NULL AND recommendation_id IS NULL AND field <> 'rejected_row' AND confidence < a_front_page
    UNION ALL
    SELECT
        'deadline', deadline_words,
        CASE
            WHEN deadline_kind = 'unknown' THEN 'The words of the deadline could not be read as a date'
            WHEN deadline_tentative THEN 'The paper itself gives this date as uncertain'
            ELSE 'The date may be meant otherwise (' || round(deadline_confidence, 2) || ' of 1)'
        END,
        page, document_id, id, NULL
    FROM actions, sure
    WHERE deadline_kind = 'unknown' OR deadline_tentative OR deadline_confidence < a_value
    UNION ALL
    SELECT
        'status', status_words,
        CASE
            WHEN status IS NULL THEN 'The words of the status are not known to any rule'
            ELSE 'The status may be another (' || round(status_confidence, 2) || ' of 1)'
        END,
        page, document_id, id, NULL
    FROM actions, sure WHERE (status_words <> '' AND status IS NULL) OR status_confidence < a_value
    UNION ALL
    SELECT
        'response', response_words,
        CASE
            WHEN response IS NULL THEN 'The words of the response are not known to any rule'
            ELSE 'The response may be another (' || round(response_confidence, 2) || ' of 1)'
        END,
        page, document_id, id, NULL
    FROM actions, sure WHERE (response_words <> '' AND response IS NULL) OR response_confidence < a_value
    UNION ALL
    SELECT
        'lead', leads.words,
        CASE
            WHEN leads.name IS NULL THEN 'No name could be read from these words'
            ELSE 'The lead may be another (' || round(leads.confidence, 2) || ' of 1)'
        END,
        (SELECT actions.page FROM actions WHERE actions.id = leads.action_id), leads.document_id, leads.action_id, NULL
    FROM leads, sure WHERE leads.name IS NULL OR leads.confidence < a_value
    UNION ALL
    SELECT 'row left out', words, reason, page, document_id, NULL, NULL
    FROM rejected_rows WHERE words <> ''  -- an empty row loses nobody anything
    UNION ALL
    SELECT 'problem', message, next_step, page, document_id, NULL, NULL
    FROM problems WHERE document_id IS NOT NULL AND severity <> 'notice'
    UNION ALL
    SELECT 'problem', inputs.name || ': ' || message, next_step, NULL, inputs.document_id, NULL, NULL
    FROM problems JOIN inputs ON inputs.id = problems.input_id  -- of another file with the same paper
    WHERE inputs.document_id IS NOT NULL AND severity <> 'notice'
    UNION ALL
    SELECT 'paper', coalesce(title, name), 'No date of the meeting was found in it', NULL, id, NULL, NULL
    FROM documents_as_corrected WHERE meeting_date IS NULL
    UNION ALL
    SELECT 'paper', coalesce(title, name), 'No recommendation and no action was found in it', NULL, id, NULL, NULL
    FROM documents
    WHERE kind <> 'pack'
        AND NOT EXISTS (  -- an appendix, say: what is asked for stands in the report before it
            SELECT 1 FROM parts WHERE parts.document_id = documents.id AND parts.kind NOT IN ('report', 'minutes')
        )
        AND NOT EXISTS (SELECT 1 FROM recommendations WHERE recommendations.document_id = documents.id)
        AND NOT EXISTS (SELECT 1 FROM actions WHERE actions.document_id = documents.id)
    UNION ALL
    SELECT
        'correction', words, 'Somebody corrected the ' || replace(field, '_', ' ') || ', and the record is not there any '
        || 'more: the paper was read anew, and otherwise', page, document_id, NULL, NULL
    FROM corrections_in_force
    WHERE record_id NOT IN (
        SELECT id FROM actions UNION ALL SELECT id FROM recommendations UNION ALL SELECT id FROM documents
    )
),
seen AS (  -- what somebody has looked at and set right, or said to be right
    SELECT
        record_id,
        CASE field
            WHEN 'leads' THEN 'lead'
            WHEN 'deadline_start' THEN 'deadline'
            WHEN 'deadline_end' THEN 'deadline'
            WHEN 'deadline_kind' THEN 'deadline'
            WHEN 'committee' THEN 'body'
            ELSE replace(field, '_', ' ')
        END AS what
    FROM corrections_in_force
)
SELECT
    doubts.what, doubts.words, group_concat(doubts.why, '. ') AS why, min(doubts.page) AS page, documents.name AS document,
    doubts.action_id, doubts.recommendation_id, documents.committee, documents.council, documents.meeting_date,
    doubts.document_id
FROM doubts
JOIN documents_as_corrected AS documents ON documents.id = doubts.document_id
LEFT JOIN seen ON seen.record_id = coalesce(doubts.action_id, doubts.recommendation_id, doubts.document_id)
    AND seen.what IN ('dismissed', iif(doubts.what IN ('action', 'recommendation'), 'text', doubts.what))
WHERE seen.record_id IS NULL
GROUP BY doubts.document_id, doubts.action_id, doubts.recommendation_id, doubts.what, doubts.words
ORDER BY documents.meeting_date DESC, documents.council, documents.committee, document, page;
