-- Every table has its key as its order (WITHOUT ROWID), which the check on opening holds against the file; `seal` is a
-- checksum of the row's other values.

CREATE TABLE migration (
    version INTEGER NOT NULL PRIMARY KEY
) WITHOUT ROWID;

CREATE TABLE edition (
    profile TEXT NOT NULL,
    date TEXT NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    cutoff TEXT NOT NULL,
    made TEXT NOT NULL,
    folder TEXT NOT NULL,
    manifest TEXT NOT NULL,
    new_items INTEGER NOT NULL,
    seal INTEGER NOT NULL,
    PRIMARY KEY (profile, date, revision)
) WITHOUT ROWID;

CREATE TABLE item (
    profile TEXT NOT NULL,
    key TEXT NOT NULL,
    article_id TEXT NOT NULL,
    object TEXT NOT NULL,
    origin TEXT NOT NULL,
    input TEXT NOT NULL,
    address TEXT,
    first_seen TEXT NOT NULL,
    edition TEXT,
    revision INTEGER,
    late INTEGER NOT NULL,
    seal INTEGER NOT NULL,
    PRIMARY KEY (profile, key),
    FOREIGN KEY (profile, edition, revision) REFERENCES edition (profile, date, revision),
    CHECK ((edition IS NULL) = (revision IS NULL))
) WITHOUT ROWID;

CREATE TABLE told (
    profile TEXT NOT NULL,
    event TEXT NOT NULL,
    told TEXT NOT NULL,
    seal INTEGER NOT NULL,
    PRIMARY KEY (profile, event)
) WITHOUT ROWID;

CREATE TABLE event_id (
    profile TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    event TEXT NOT NULL,
    seal INTEGER NOT NULL,
    PRIMARY KEY (profile, fingerprint)
) WITHOUT ROWID;

CREATE TABLE delivery (
    profile TEXT NOT NULL,
    date TEXT NOT NULL,
    revision INTEGER NOT NULL,
    channel TEXT NOT NULL,
    delivered TEXT,
    seal INTEGER NOT NULL,
    PRIMARY KEY (profile, date, revision, channel),
    FOREIGN KEY (profile, date, revision) REFERENCES edition (profile, date, revision)
) WITHOUT ROWID;

CREATE TABLE input_seen (
    profile TEXT NOT NULL,
    input TEXT NOT NULL,
    last_new TEXT,
    last_ok TEXT,
    failing_since TEXT,
    problem TEXT,
    seal INTEGER NOT NULL,
    PRIMARY KEY (profile, input)
) WITHOUT ROWID;
