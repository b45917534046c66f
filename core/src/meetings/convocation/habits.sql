-- The channels that a committee used, latest last: one row a sending of a convocation.
SELECT mandate.person_id, dispatch.channel, dispatch.meeting_id
FROM dispatches AS dispatch
JOIN mandates AS mandate ON mandate.id = dispatch.mandate_id
JOIN meetings AS meeting ON meeting.id = dispatch.meeting_id
WHERE meeting.committee_id = ?1 AND dispatch.meeting_id <> ?2 AND dispatch.kind = 'convocation'
  AND dispatch.failed_at IS NULL
ORDER BY dispatch.sent_at, dispatch.id
