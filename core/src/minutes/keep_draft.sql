INSERT INTO local_drafts (key, meeting_id, section, item_id, blocks, at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (key) DO UPDATE SET blocks = excluded.blocks, at = excluded.at
