-- One open consent per member and purpose; withdrawn ones stay as history.
CREATE UNIQUE INDEX consent_open ON consent (member_id, purpose) WHERE withdrawn_at IS NULL;

-- A message knows where to go.
ALTER TABLE outbox_message ADD CONSTRAINT outbox_message_has_recipient CHECK (
  (channel = 'chat' AND account_id IS NOT NULL AND contact_id IS NOT NULL)
  OR (channel <> 'chat' AND address_enc IS NOT NULL)
);

-- What is due for one account, soonest first.
CREATE INDEX outbox_message_due ON outbox_message (account_id, due_at) WHERE state = 'queued';

-- A contact speaks for one member; a member may have several contacts over time.
ALTER TABLE chat_contact ADD CONSTRAINT chat_contact_bound_whole CHECK ((member_id IS NULL) = (bound_at IS NULL));

-- What a bot still has to answer, for a process that starts after another one died.
CREATE INDEX chat_message_unsettled ON chat_message (at) WHERE author = 'contact' AND settled_at IS NULL;
