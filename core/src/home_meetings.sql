-- The sittings that still ask for something.
SELECT * FROM meetings
WHERE state NOT IN ('archived', 'cancelled', 'postponed')
  AND NOT (state = 'no_quorum' AND id IN (SELECT second_convocation_of FROM meetings WHERE second_convocation_of IS NOT NULL))
ORDER BY starts_at, id
