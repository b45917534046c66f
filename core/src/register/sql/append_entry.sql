INSERT INTO journal (
  seq, id, at, author, operation, kind, of_seq, summary, subject_kind, subject_id,
  changeset, content_sha256, previous_hash, hash
) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
