-- The votes of a sitting under the item that approves the minutes of another.
SELECT votes.* FROM votes
JOIN agenda_items ON agenda_items.id = votes.item_id
WHERE votes.meeting_id = ?1 AND agenda_items.approves_meeting_id = ?2
ORDER BY votes.number
