-- Schema 3. Texts: their life, their versions, their amendments; observations on minutes in review;
-- formulas. Only new tables.

CREATE TABLE texts (
  id TEXT NOT NULL PRIMARY KEY,
  committee_id TEXT NOT NULL REFERENCES committees(id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL,
  number TEXT NOT NULL,
  year INTEGER NOT NULL,
  title TEXT NOT NULL,
  state TEXT NOT NULL,
  group_id TEXT REFERENCES committees(id) DEFERRABLE INITIALLY DEFERRED,
  referred_by TEXT,
  referred_on TEXT,
  term_on TEXT,
  addressee TEXT,
  transmitted_on TEXT,
  reply_due_on TEXT,
  replied_on TEXT,
  reply TEXT,
  subject TEXT,
  territory TEXT,
  expected_output TEXT,
  pilot TEXT,
  composition TEXT,
  calendar TEXT,
  reporting_on TEXT,
  note TEXT
) STRICT;
CREATE INDEX texts_by_committee ON texts(committee_id, kind, year);

-- What happened to a text: every transition, with what caused it.
CREATE TABLE text_steps (
  id TEXT NOT NULL PRIMARY KEY,
  text_id TEXT NOT NULL REFERENCES texts(id) DEFERRABLE INITIALLY DEFERRED,
  state TEXT NOT NULL,
  on_day TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  author TEXT NOT NULL,
  meeting_id TEXT REFERENCES meetings(id) DEFERRABLE INITIALLY DEFERRED,
  vote_id TEXT REFERENCES votes(id) DEFERRABLE INITIALLY DEFERRED,
  decision_id TEXT REFERENCES decisions(id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
) STRICT;
CREATE INDEX text_steps_by_text ON text_steps(text_id, recorded_at);

CREATE TABLE text_rapporteurs (
  id TEXT NOT NULL PRIMARY KEY,
  text_id TEXT NOT NULL REFERENCES texts(id) DEFERRABLE INITIALLY DEFERRED,
  mandate_id TEXT REFERENCES mandates(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX text_rapporteurs_by_text ON text_rapporteurs(text_id);

-- The items of agendas under which a text comes.
CREATE TABLE text_items (
  id TEXT NOT NULL PRIMARY KEY,
  text_id TEXT NOT NULL REFERENCES texts(id) DEFERRABLE INITIALLY DEFERRED,
  item_id TEXT NOT NULL REFERENCES agenda_items(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX text_items_by_text ON text_items(text_id);
CREATE INDEX text_items_by_item ON text_items(item_id);

-- The text as it stands: a paragraph is a row.
CREATE TABLE text_blocks (
  id TEXT NOT NULL PRIMARY KEY,
  text_id TEXT NOT NULL REFERENCES texts(id) DEFERRABLE INITIALLY DEFERRED,
  position REAL NOT NULL,
  content TEXT NOT NULL
) STRICT;
CREATE INDEX text_blocks_by_text ON text_blocks(text_id, position);

-- A named version: whole, compressed, never changed. `schema` is that of the block tree.
CREATE TABLE text_versions (
  id TEXT NOT NULL PRIMARY KEY,
  text_id TEXT NOT NULL REFERENCES texts(id) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL,
  name TEXT,
  taken_at TEXT NOT NULL,
  author TEXT NOT NULL,
  note TEXT,
  sent_on TEXT,
  schema INTEGER NOT NULL,
  content BLOB NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;
CREATE INDEX text_versions_by_text ON text_versions(text_id, number);

-- An amendment: a version it starts from, and what its author changed there.
CREATE TABLE amendments (
  id TEXT NOT NULL PRIMARY KEY,
  text_id TEXT NOT NULL REFERENCES texts(id) DEFERRABLE INITIALLY DEFERRED,
  version_id TEXT NOT NULL REFERENCES text_versions(id) DEFERRABLE INITIALLY DEFERRED,
  parent_id TEXT REFERENCES amendments(id) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL,
  mandate_id TEXT REFERENCES mandates(id) DEFERRABLE INITIALLY DEFERRED,
  author TEXT,
  statement TEXT,
  state TEXT NOT NULL,
  deposited_on TEXT NOT NULL,
  decided_on TEXT,
  meeting_id TEXT REFERENCES meetings(id) DEFERRABLE INITIALLY DEFERRED,
  vote_id TEXT REFERENCES votes(id) DEFERRABLE INITIALLY DEFERRED,
  hunks TEXT,
  fell_with TEXT REFERENCES amendments(id) DEFERRABLE INITIALLY DEFERRED,
  rank INTEGER,
  reason TEXT
) STRICT;
CREATE INDEX amendments_by_text ON amendments(text_id, number);

-- The blocks that an amendment changes, adds, moves or (without content) takes away.
CREATE TABLE amendment_blocks (
  id TEXT NOT NULL PRIMARY KEY,
  amendment_id TEXT NOT NULL REFERENCES amendments(id) DEFERRABLE INITIALLY DEFERRED,
  block_id TEXT NOT NULL,
  position REAL,
  content TEXT
) STRICT;
CREATE INDEX amendment_blocks_by_amendment ON amendment_blocks(amendment_id);

-- What became of a text once it was adopted.
CREATE TABLE text_follow_ups (
  id TEXT NOT NULL PRIMARY KEY,
  text_id TEXT NOT NULL REFERENCES texts(id) DEFERRABLE INITIALLY DEFERRED,
  on_day TEXT NOT NULL,
  author TEXT NOT NULL,
  content TEXT NOT NULL
) STRICT;
CREATE INDEX text_follow_ups_by_text ON text_follow_ups(text_id, on_day);

-- What members asked to be corrected in minutes in review.
CREATE TABLE observations (
  id TEXT NOT NULL PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings(id) DEFERRABLE INITIALLY DEFERRED,
  mandate_id TEXT REFERENCES mandates(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT,
  section TEXT NOT NULL,
  item_id TEXT REFERENCES agenda_items(id) DEFERRABLE INITIALLY DEFERRED,
  block_id TEXT,
  passage TEXT,
  received_on TEXT NOT NULL,
  content TEXT NOT NULL,
  state TEXT NOT NULL,
  answer TEXT,
  decided_on TEXT
) STRICT;
CREATE INDEX observations_by_meeting ON observations(meeting_id);

-- Text modules, insertable by name.
CREATE TABLE formulas (
  id TEXT NOT NULL PRIMARY KEY,
  committee_id TEXT REFERENCES committees(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  content TEXT NOT NULL
) STRICT;

-- The last second of typing in a text or an amendment.
CREATE TABLE local_text_drafts (
  key TEXT NOT NULL PRIMARY KEY,
  text_id TEXT NOT NULL,
  amendment_id TEXT,
  blocks TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
