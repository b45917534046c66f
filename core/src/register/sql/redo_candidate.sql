-- The operation undone last, as long as nothing new was done since.
SELECT target.* FROM journal AS undone
JOIN journal AS target ON target.seq = undone.of_seq
WHERE undone.kind = 'undo'
  AND undone.seq > (SELECT coalesce(max(seq), 0) FROM journal WHERE kind = 'do')
  AND NOT EXISTS (SELECT 1 FROM journal AS later WHERE later.of_seq = target.seq AND later.seq > undone.seq)
ORDER BY undone.seq DESC
LIMIT 1
