-- A paper, what it recommends, what is to be done about it, and the words each value was read from.

CREATE TABLE documents (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    title TEXT,
    kind TEXT NOT NULL,
    council TEXT,
    committee TEXT,
    meeting_date TEXT,
    pages INTEGER,
    wards TEXT,
    key_decision INTEGER,
    exempt INTEGER,
    origin TEXT NOT NULL,
    sha256 TEXT NOT NULL UNIQUE,
    media_type TEXT NOT NULL,
    extractor_version TEXT NOT NULL
);

-- Not deleted with a paper's values: where a paper was seen stays true when it is read anew.
CREATE TABLE locations (
    document_id TEXT NOT NULL REFERENCES documents (id),
    origin TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (document_id, origin)
);

CREATE TABLE appendices (
    document_id TEXT NOT NULL REFERENCES documents (id),
    number INTEGER NOT NULL,
    title TEXT NOT NULL,
    PRIMARY KEY (document_id, number)
);

CREATE TABLE contacts (
    id TEXT PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES documents (id),
    number INTEGER NOT NULL,
    name TEXT,
    role TEXT,
    email TEXT,
    phone TEXT
);

CREATE TABLE document_leads (
    id TEXT PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES documents (id),
    field TEXT NOT NULL,
    number INTEGER NOT NULL,
    words TEXT NOT NULL,
    name TEXT,
    kind TEXT NOT NULL,
    role TEXT,
    part TEXT NOT NULL,
    honorific TEXT,
    is_councillor INTEGER NOT NULL,
    confidence REAL NOT NULL
);

CREATE TABLE recommendations (
    id TEXT PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES documents (id),
    number INTEGER NOT NULL,
    ref TEXT,
    text TEXT NOT NULL,
    kind TEXT NOT NULL,
    addressed_to TEXT,
    verb TEXT,
    page INTEGER
);

CREATE TABLE actions (
    id TEXT PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES documents (id),
    number INTEGER NOT NULL,
    recommendation_id TEXT REFERENCES recommendations (id),
    recommendation_ref TEXT,
    text TEXT NOT NULL,
    deadline_words TEXT,
    deadline_start TEXT,
    deadline_end TEXT,
    deadline_precision TEXT,
    deadline_kind TEXT,
    deadline_tentative INTEGER,
    deadline_recurrence TEXT,
    deadline_assumed TEXT,
    deadline_confidence REAL,
    status_words TEXT,
    status TEXT,
    status_rag TEXT,
    status_detail TEXT,
    status_confidence REAL,
    response_words TEXT,
    response TEXT,
    response_qualifier TEXT,
    response_confidence REAL,
    page INTEGER
);

CREATE TABLE leads (
    id TEXT PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES documents (id),
    action_id TEXT NOT NULL REFERENCES actions (id),
    number INTEGER NOT NULL,
    words TEXT NOT NULL,
    name TEXT,
    kind TEXT NOT NULL,
    role TEXT,
    part TEXT NOT NULL,
    honorific TEXT,
    is_councillor INTEGER NOT NULL,
    confidence REAL NOT NULL
);

CREATE TABLE revised_deadlines (
    document_id TEXT NOT NULL REFERENCES documents (id),
    action_id TEXT NOT NULL REFERENCES actions (id),
    number INTEGER NOT NULL,
    deadline_words TEXT NOT NULL,
    deadline_start TEXT,
    deadline_end TEXT,
    PRIMARY KEY (action_id, number)
);

CREATE TABLE rejected_rows (
    id TEXT PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES documents (id),
    number INTEGER NOT NULL,
    reason TEXT NOT NULL,
    words TEXT NOT NULL,
    page INTEGER
);

CREATE TABLE evidence (
    id TEXT PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES documents (id),
    recommendation_id TEXT REFERENCES recommendations (id),
    action_id TEXT REFERENCES actions (id),
    field TEXT NOT NULL,
    number INTEGER NOT NULL,
    quote TEXT NOT NULL,
    page INTEGER,
    rule TEXT NOT NULL,
    confidence REAL NOT NULL
);

CREATE TABLE places (
    document_id TEXT NOT NULL REFERENCES documents (id),
    evidence_id TEXT NOT NULL REFERENCES evidence (id),
    number INTEGER NOT NULL,
    words TEXT NOT NULL,
    page INTEGER,
    x0 REAL,
    top REAL,
    x1 REAL,
    bottom REAL,
    paragraph_number INTEGER,
    table_number INTEGER,
    row_number INTEGER,
    column_number INTEGER,
    span_start INTEGER,
    span_end INTEGER,
    PRIMARY KEY (evidence_id, number)
);

-- The ledger: every input that was ever seen, and what became of it.
CREATE TABLE inputs (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    origin TEXT NOT NULL,
    sha256 TEXT,
    state TEXT NOT NULL,
    document_id TEXT REFERENCES documents (id),
    extractor_version TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 1,
    last_tried TEXT NOT NULL
);

CREATE TABLE problems (
    id TEXT PRIMARY KEY,
    document_id TEXT REFERENCES documents (id),
    input_id TEXT REFERENCES inputs (id),
    number INTEGER NOT NULL,
    severity TEXT NOT NULL,
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    next_step TEXT NOT NULL,
    stage TEXT NOT NULL,
    page INTEGER,
    place TEXT
);

CREATE INDEX documents_by_meeting ON documents (council, committee, meeting_date);
CREATE INDEX documents_by_date ON documents (meeting_date);
CREATE INDEX documents_by_kind ON documents (kind);
CREATE INDEX locations_by_origin ON locations (origin);
CREATE INDEX contacts_by_document ON contacts (document_id);
CREATE INDEX document_leads_by_document ON document_leads (document_id);
CREATE INDEX document_leads_by_name ON document_leads (name);
CREATE INDEX recommendations_by_document ON recommendations (document_id, number);
CREATE INDEX recommendations_by_kind ON recommendations (kind);
CREATE INDEX actions_by_document ON actions (document_id, number);
CREATE INDEX actions_by_recommendation ON actions (recommendation_id);
CREATE INDEX actions_by_deadline ON actions (deadline_end);
CREATE INDEX actions_by_status ON actions (status);
CREATE INDEX actions_by_response ON actions (response);
CREATE INDEX leads_by_action ON leads (action_id, number);
CREATE INDEX leads_by_document ON leads (document_id);
CREATE INDEX leads_by_name ON leads (name);
CREATE INDEX revised_deadlines_by_document ON revised_deadlines (document_id);
CREATE INDEX rejected_rows_by_document ON rejected_rows (document_id);
CREATE INDEX evidence_by_document ON evidence (document_id);
CREATE INDEX evidence_by_recommendation ON evidence (recommendation_id);
CREATE INDEX evidence_by_action ON evidence (action_id);
CREATE INDEX evidence_by_confidence ON evidence (confidence);
CREATE INDEX places_by_document ON places (document_id);
CREATE INDEX inputs_by_content ON inputs (sha256);
CREATE INDEX inputs_by_state ON inputs (state);
CREATE INDEX inputs_by_document ON inputs (document_id);
CREATE INDEX problems_by_document ON problems (document_id);
CREATE INDEX problems_by_input ON problems (input_id);
CREATE INDEX problems_by_code ON problems (code);

CREATE TABLE descriptions (
    name TEXT NOT NULL,
    column_name TEXT NOT NULL,
    title TEXT,
    says TEXT NOT NULL,
    PRIMARY KEY (name, column_name)
);
