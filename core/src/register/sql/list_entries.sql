SELECT entry.seq, entry.at, entry.author, entry.operation, entry.summary, entry.kind, entry.of_seq,
  entry.subject_kind, entry.subject_id,
  (SELECT later.seq FROM journal AS later
   WHERE later.of_seq = entry.seq AND later.kind = 'undo'
     AND NOT EXISTS (SELECT 1 FROM journal AS again WHERE again.of_seq = entry.seq AND again.seq > later.seq)
  ) AS undone_by
FROM journal AS entry
WHERE (?1 IS NULL OR author = ?1)
  AND (?2 IS NULL OR operation = ?2)
  AND (?3 IS NULL OR operation GLOB ?3)
  AND (?4 IS NULL OR seq IN (SELECT seq FROM journal_records WHERE record_id = ?4))
  AND (?5 IS NULL OR at >= ?5)
  AND (?6 IS NULL OR seq < ?6)
ORDER BY seq DESC
LIMIT ?7
