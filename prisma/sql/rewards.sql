-- One account per kind, member and currency; members have wallets and payouts, the club the rest.
CREATE UNIQUE INDEX ledger_account_key ON ledger_account (kind, member_id, currency) NULLS NOT DISTINCT;
ALTER TABLE ledger_account ADD CONSTRAINT ledger_account_holder
  CHECK ((kind IN ('member_wallet', 'member_payout')) = (member_id IS NOT NULL));
ALTER TABLE ledger_account ADD CONSTRAINT ledger_account_balance_kept CHECK ((member_id IS NULL) = (balance IS NULL));
ALTER TABLE ledger_account ADD CONSTRAINT ledger_account_not_negative CHECK (balance >= 0);

INSERT INTO ledger_account (id, kind, currency, created_at) VALUES
  ('01980000-0000-7000-8000-000000000001', 'reward_expense', 'CNY', '2026-01-01T00:00:00Z'),
  ('01980000-0000-7000-8000-000000000002', 'tax_payable', 'CNY', '2026-01-01T00:00:00Z'),
  ('01980000-0000-7000-8000-000000000003', 'bank_clearing', 'CNY', '2026-01-01T00:00:00Z');

ALTER TABLE ledger_entry ADD CONSTRAINT ledger_entry_not_empty CHECK (amount <> 0);

-- The books only grow, whoever asks: a mistake is corrected by a new transaction.
CREATE FUNCTION ledger_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'violates constraint "ledger_append_only"' USING ERRCODE = 'check_violation';
END $$;

CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();
CREATE TRIGGER ledger_transaction_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_transaction
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();
CREATE TRIGGER ledger_account_append_only BEFORE DELETE OR TRUNCATE ON ledger_account
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();
-- A balance moves with an entry (by the trigger below, one level deeper) and in no other way.
CREATE TRIGGER ledger_account_moves_with_entries BEFORE UPDATE ON ledger_account
  FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION ledger_is_append_only();
CREATE TRIGGER ledger_account_opens_empty BEFORE INSERT ON ledger_account
  FOR EACH ROW WHEN (NEW.balance <> 0) EXECUTE FUNCTION ledger_is_append_only();

-- Every posting has an entry on one of the club's few accounts. A foreign key would lock that one row for each of them,
-- and cost as much as all the rest; as no account ever goes or changes its currency, looking once is as good.
ALTER TABLE ledger_entry DROP CONSTRAINT ledger_entry_account_id_currency_fkey;

-- What one statement adds must sum to zero for each transaction and currency: so no transaction is ever unbalanced, not
-- even inside the database transaction that writes it. (A deferred check per row would allow entries one by one, which
-- nobody needs, and look each transaction up as often as it has entries.)
-- Balances move in the order of the accounts' ids, so that two postings never wait for each other in a circle.
CREATE FUNCTION ledger_entry_balances() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moved record;
BEGIN
  IF EXISTS (SELECT FROM added GROUP BY transaction_id, currency HAVING sum(amount) <> 0) THEN
    RAISE EXCEPTION 'violates constraint "ledger_transaction_balances"' USING ERRCODE = 'check_violation';
  END IF;
  FOR moved IN
    SELECT account_id AS id, currency, sum(amount) AS amount FROM added GROUP BY account_id, currency ORDER BY account_id
  LOOP
    UPDATE ledger_account SET balance = balance + moved.amount
      WHERE id = moved.id AND currency = moved.currency AND balance IS NOT NULL;
    CONTINUE WHEN FOUND;
    PERFORM FROM ledger_account WHERE id = moved.id AND currency = moved.currency;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'violates constraint "ledger_entry_has_account"' USING ERRCODE = 'check_violation';
    END IF;
  END LOOP;
  RETURN NULL;
END $$;

CREATE TRIGGER ledger_entry_balances AFTER INSERT ON ledger_entry
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ledger_entry_balances();
CREATE INDEX ledger_transaction_line ON ledger_transaction (payout_line_id) WHERE payout_line_id IS NOT NULL;

ALTER TABLE reward ADD CONSTRAINT reward_amounts CHECK (
  gross_fen > 0 AND tax_fen >= 0 AND net_fen > 0 AND gross_fen = tax_fen + net_fen AND taken_fen BETWEEN 0 AND gross_fen
);
ALTER TABLE reward ADD CONSTRAINT reward_claw_back_told CHECK ((clawed_back_at IS NULL) = (claw_back_note IS NULL));
ALTER TABLE reward_claim ADD CONSTRAINT reward_claim_amounts CHECK (taken_fen BETWEEN 0 AND amount_fen);
CREATE INDEX reward_claim_open ON reward_claim (member_id) WHERE taken_fen < amount_fen;

ALTER TABLE bank_account ADD CONSTRAINT bank_account_cooling CHECK (usable_from > created_at);

-- Two pairs of eyes, whatever the code above believes.
ALTER TABLE payout_batch ADD CONSTRAINT payout_batch_four_eyes CHECK (approved_by_id <> created_by_id);
ALTER TABLE payout_batch ADD CONSTRAINT payout_batch_story CHECK (
  num_nonnulls(approved_by_id, approved_at) IN (0, 2)
  AND CASE
    WHEN state IN ('draft', 'locked') THEN approved_at IS NULL
    WHEN state IN ('approved', 'exporting', 'exported', 'closed') THEN approved_at IS NOT NULL
    ELSE TRUE
  END
  AND (state NOT IN ('exporting', 'exported', 'closed') OR export_started_at IS NOT NULL)
  AND (state IN ('exported', 'closed')) = (num_nonnulls(exported_at, csv_key, xlsx_key) = 3)
  AND (state = 'closed') = (closed_at IS NOT NULL)
);
CREATE INDEX payout_batch_newest ON payout_batch (created_at DESC, id DESC);

-- A reward is paid by one line at a time; one that came back or was pulled frees it.
CREATE UNIQUE INDEX payout_line_live ON payout_line (reward_id) WHERE state IN ('queued', 'sent', 'paid');
-- One payment of the bank proves one line.
CREATE UNIQUE INDEX payout_line_proof ON payout_line (proof_reference) WHERE proof_reference IS NOT NULL;
ALTER TABLE payout_line ADD CONSTRAINT payout_line_amounts CHECK (
  tax_fen >= 0 AND net_fen > 0 AND gross_fen = tax_fen + net_fen
);
ALTER TABLE payout_line ADD CONSTRAINT payout_line_story CHECK (
  (state IN ('queued', 'pulled') OR sent_at IS NOT NULL)
  AND num_nonnulls(paid_at, paid_on, proof_reference, proof_fen) IN (0, 4)
  AND proof_fen = net_fen
  AND (state <> 'paid' OR (paid_at IS NOT NULL AND settled_by_id IS NOT NULL))
  AND (state IN ('pulled', 'returned')) = (ended_reason IS NOT NULL)
);
CREATE INDEX payout_line_paid ON payout_line (paid_on, id) WHERE paid_at IS NOT NULL;

CREATE FUNCTION payout_line_is_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'violates constraint "payout_line_fixed"' USING ERRCODE = 'check_violation';
END $$;

CREATE TRIGGER payout_line_fixed
  BEFORE UPDATE OF batch_id, reward_id, member_id, bank_account_id, gross_fen, tax_fen, net_fen ON payout_line
  FOR EACH ROW EXECUTE FUNCTION payout_line_is_fixed();
