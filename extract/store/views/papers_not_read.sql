CREATE VIEW papers_not_read AS
-- Inputs from which nothing could be taken, with the reason and what to do about it.
SELECT inputs.name, problems.message AS why, problems.next_step, problems.code, inputs.origin, inputs.last_tried
FROM inputs
JOIN problems ON problems.input_id = inputs.id
WHERE inputs.state = 'rejected'
ORDER BY inputs.origin;
