-- Schema 2. The rules of the house: clauses with their days, convocation by recipient, votes by college,
-- written exchange. Only new tables, and columns at the end.

ALTER TABLE mandates ADD COLUMN capacity TEXT;
ALTER TABLE meetings ADD COLUMN no_quorum_phrase TEXT;
ALTER TABLE attendances ADD COLUMN identification TEXT;
ALTER TABLE agenda_items ADD COLUMN requested_by TEXT;
ALTER TABLE agenda_items ADD COLUMN referred_on TEXT;
ALTER TABLE agenda_items ADD COLUMN referred_by TEXT;
ALTER TABLE agenda_items ADD COLUMN referral_days INTEGER;
ALTER TABLE agenda_items ADD COLUMN transmitted_on TEXT;
ALTER TABLE agenda_items ADD COLUMN transmitted_to TEXT;
ALTER TABLE votes ADD COLUMN object TEXT NOT NULL DEFAULT 'text';
ALTER TABLE votes ADD COLUMN majority TEXT NOT NULL DEFAULT 'simple';
ALTER TABLE votes ADD COLUMN counting TEXT NOT NULL DEFAULT 'together';

-- Clauses of a règlement intérieur.
CREATE TABLE rules (
  id TEXT NOT NULL PRIMARY KEY,
  committee_id TEXT NOT NULL REFERENCES committees(id) DEFERRABLE INITIALLY DEFERRED,
  parameter TEXT NOT NULL,
  value TEXT NOT NULL,
  source TEXT NOT NULL,
  starts_on TEXT,
  ends_on TEXT,
  decided_in TEXT REFERENCES meetings(id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
) STRICT;
CREATE INDEX rules_by_committee ON rules(committee_id, parameter, starts_on);

-- What went to whom: one row a sending to one member.
CREATE TABLE dispatches (
  id TEXT NOT NULL PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings(id) DEFERRABLE INITIALLY DEFERRED,
  mandate_id TEXT NOT NULL REFERENCES mandates(id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL,
  channel TEXT NOT NULL,
  sent_at TEXT NOT NULL,
  received_at TEXT,
  receipt TEXT,
  failed_at TEXT,
  note TEXT
) STRICT;
CREATE INDEX dispatches_by_meeting ON dispatches(meeting_id);

-- Documents that go with the convocation.
CREATE TABLE enclosures (
  id TEXT NOT NULL PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings(id) DEFERRABLE INITIALLY DEFERRED,
  item_id TEXT REFERENCES agenda_items(id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL,
  pages INTEGER,
  sent_at TEXT
) STRICT;
CREATE INDEX enclosures_by_meeting ON enclosures(meeting_id);

-- The agenda as the members have it: one row each time it is sent.
CREATE TABLE agenda_snapshots (
  id TEXT NOT NULL PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings(id) DEFERRABLE INITIALLY DEFERRED,
  taken_at TEXT NOT NULL,
  content TEXT NOT NULL
) STRICT;
CREATE INDEX agenda_snapshots_by_meeting ON agenda_snapshots(meeting_id);

-- A decision of the president, with its reason, where a rule lets him decide otherwise.
CREATE TABLE president_decisions (
  id TEXT NOT NULL PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings(id) DEFERRABLE INITIALLY DEFERRED,
  rule TEXT NOT NULL,
  about_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  decided_at TEXT NOT NULL
) STRICT;
CREATE INDEX president_decisions_by_meeting ON president_decisions(meeting_id);

-- Incidents of remote participation.
CREATE TABLE incidents (
  id TEXT NOT NULL PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings(id) DEFERRABLE INITIALLY DEFERRED,
  mandate_id TEXT REFERENCES mandates(id) DEFERRABLE INITIALLY DEFERRED,
  started_at TEXT NOT NULL,
  ended_at TEXT,
  description TEXT NOT NULL,
  effect TEXT NOT NULL
) STRICT;
CREATE INDEX incidents_by_meeting ON incidents(meeting_id);

-- Outsiders heard on an item (R133-6).
CREATE TABLE hearings (
  id TEXT NOT NULL PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings(id) DEFERRABLE INITIALLY DEFERRED,
  item_id TEXT NOT NULL REFERENCES agenda_items(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  quality TEXT,
  entered_at TEXT NOT NULL,
  left_at TEXT
) STRICT;
CREATE INDEX hearings_by_meeting ON hearings(meeting_id);

-- The count of each college, for a vote by college.
CREATE TABLE college_tallies (
  id TEXT NOT NULL PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings(id) DEFERRABLE INITIALLY DEFERRED,
  vote_id TEXT NOT NULL REFERENCES votes(id) DEFERRABLE INITIALLY DEFERRED,
  college TEXT NOT NULL,
  weight INTEGER NOT NULL,
  voters INTEGER NOT NULL,
  pour INTEGER NOT NULL,
  contre INTEGER NOT NULL,
  abstention INTEGER NOT NULL,
  blanc INTEGER NOT NULL,
  nul INTEGER NOT NULL
) STRICT;
CREATE INDEX college_tallies_by_meeting ON college_tallies(meeting_id);

-- A deliberation by written exchange (R133-7): its steps. At most one a sitting.
CREATE TABLE written_exchanges (
  id TEXT NOT NULL PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings(id) DEFERRABLE INITIALLY DEFERRED,
  opening_message TEXT,
  announced_at TEXT,
  opened_at TEXT,
  closes_at TEXT,
  extended_to TEXT,
  extension_reason TEXT,
  debate_closed_at TEXT,
  vote_opened_at TEXT,
  vote_closes_at TEXT,
  vote_closed_at TEXT,
  results_sent_at TEXT
) STRICT;
CREATE INDEX written_exchanges_by_meeting ON written_exchanges(meeting_id);

-- What members write in such an exchange; all members see it.
CREATE TABLE contributions (
  id TEXT NOT NULL PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings(id) DEFERRABLE INITIALLY DEFERRED,
  item_id TEXT REFERENCES agenda_items(id) DEFERRABLE INITIALLY DEFERRED,
  mandate_id TEXT NOT NULL REFERENCES mandates(id) DEFERRABLE INITIALLY DEFERRED,
  contributed_at TEXT NOT NULL,
  text TEXT NOT NULL,
  reply_to TEXT REFERENCES contributions(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX contributions_by_meeting ON contributions(meeting_id);

-- Votes of one member as they come in during a written vote, before the vote is closed and recorded.
CREATE TABLE written_votes (
  id TEXT NOT NULL PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings(id) DEFERRABLE INITIALLY DEFERRED,
  item_id TEXT NOT NULL REFERENCES agenda_items(id) DEFERRABLE INITIALLY DEFERRED,
  mandate_id TEXT NOT NULL REFERENCES mandates(id) DEFERRABLE INITIALLY DEFERRED,
  choice TEXT NOT NULL,
  voted_at TEXT NOT NULL
) STRICT;
CREATE INDEX written_votes_by_meeting ON written_votes(meeting_id);
