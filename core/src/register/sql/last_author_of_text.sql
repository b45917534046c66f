SELECT j.author, j.at
FROM journal AS j
WHERE j.seq = (
  SELECT max(r.seq) FROM journal_records AS r
  WHERE r.record_id IN (SELECT id FROM text_blocks WHERE text_id = ?1)
)
