SELECT entry.seq, entry.at, entry.author, entry.operation, entry.summary, entry.kind, entry.of_seq,
  entry.subject_kind, entry.subject_id,
  (SELECT later.seq FROM journal AS later
   WHERE later.of_seq = entry.seq AND later.kind = 'undo'
     AND NOT EXISTS (SELECT 1 FROM journal AS again WHERE again.of_seq = entry.seq AND again.seq > later.seq)
  ) AS undone_by
FROM journal AS entry
WHERE entry.seq = ?1
