-- A posting is written as what goes from one account to another: both entries of double-entry book-keeping in one row.
-- So nothing can be written that does not sum to zero, nothing has to be looked for afterwards, and one row costs less
-- than two.
CREATE TABLE ledger_transfer (
  transaction_id UUID NOT NULL,
  position SMALLINT NOT NULL,
  from_id UUID NOT NULL,
  to_id UUID NOT NULL,
  amount BIGINT NOT NULL,
  currency TEXT NOT NULL,
  CONSTRAINT ledger_transfer_pkey PRIMARY KEY (transaction_id, position),
  CONSTRAINT ledger_transfer_moves CHECK (amount > 0 AND from_id <> to_id)
);

-- Each entry of a posting meets the one entry of its other side: an earned reward has one of each, a payment takes one
-- and gives two, a returned payment takes two and gives one.
INSERT INTO ledger_transfer (transaction_id, position, from_id, to_id, amount, currency)
SELECT taken.transaction_id, row_number() OVER (PARTITION BY taken.transaction_id ORDER BY taken.position, given.position),
  taken.account_id, given.account_id, least(-taken.amount, given.amount), taken.currency
FROM ledger_entry AS taken
JOIN ledger_entry AS given
  ON given.transaction_id = taken.transaction_id AND given.currency = taken.currency AND given.amount > 0
WHERE taken.amount < 0;

DROP TABLE ledger_entry;
DROP FUNCTION ledger_transaction_balances();
DROP FUNCTION ledger_entry_moves_balance();

CREATE INDEX ledger_transfer_from_id_transaction_id_idx ON ledger_transfer (from_id, transaction_id);
CREATE INDEX ledger_transfer_to_id_transaction_id_idx ON ledger_transfer (to_id, transaction_id);

-- The same, as a book-keeper reads it: what an account gets is positive.
CREATE VIEW ledger_entry AS
  SELECT transaction_id, position, from_id AS account_id, currency, -amount AS amount FROM ledger_transfer
  UNION ALL
  SELECT transaction_id, position, to_id, currency, amount FROM ledger_transfer;

-- What was asked for is said in transfers too, so its hash is another.
ALTER TABLE ledger_transaction DISABLE TRIGGER ledger_transaction_append_only;
UPDATE ledger_transaction AS posted SET request_hash = encode(sha256(convert_to(concat_ws(E'\n',
  posted.kind, posted.reward_id, coalesce(posted.payout_line_id::text, ''),
  coalesce((SELECT idempotency_key FROM ledger_transaction WHERE id = posted.corrects_id), ''),
  (SELECT string_agg(concat_ws(',', from_id, to_id, currency, amount), E'\n' ORDER BY position) FROM ledger_transfer
   WHERE transaction_id = posted.id)), 'UTF8')), 'hex');
ALTER TABLE ledger_transaction ENABLE TRIGGER ledger_transaction_append_only;

CREATE TRIGGER ledger_transfer_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_transfer
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();

-- No foreign keys: each writes a lock into the row it looks up, which costs as much as the transfer, and on the club's
-- few accounts all postings would meet. The trigger looks the transaction and members' accounts up by their keys, the
-- club's are the three that the first migration wrote, and neither transactions nor accounts ever go. (It counts, for
-- what asks for existence may be planned while the books are short, and read all of them for ever.)
-- Members' balances move with each transfer, in the order of the accounts' ids, so that to and fro never wait for each
-- other in a circle. The club's own accounts, which every posting touches, keep none. (The condition stands in the
-- function: one of the trigger would be parsed for each statement.)
CREATE FUNCTION ledger_transfer_moves_balances() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moved uuid;
BEGIN
  IF (SELECT count(*) FROM ledger_transaction WHERE id = NEW.transaction_id) = 0 THEN
    RAISE EXCEPTION 'violates constraint "ledger_transfer_has_transaction"' USING ERRCODE = 'check_violation';
  END IF;
  FOREACH moved IN ARRAY ARRAY[least(NEW.from_id, NEW.to_id), greatest(NEW.from_id, NEW.to_id)] LOOP
    CONTINUE WHEN NEW.currency = 'CNY' AND moved IN (
      '01980000-0000-7000-8000-000000000001', '01980000-0000-7000-8000-000000000002', '01980000-0000-7000-8000-000000000003'
    );
    UPDATE ledger_account SET balance = balance + CASE moved WHEN NEW.to_id THEN NEW.amount ELSE -NEW.amount END
      WHERE id = moved AND currency = NEW.currency;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'violates constraint "ledger_transfer_has_account"' USING ERRCODE = 'check_violation';
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER ledger_transfer_moves_balances AFTER INSERT ON ledger_transfer
  FOR EACH ROW EXECUTE FUNCTION ledger_transfer_moves_balances();

-- A balance moves with a transfer (by the trigger above, one level deeper) and in no other way.
DROP TRIGGER ledger_account_moves_with_entries ON ledger_account;
CREATE FUNCTION ledger_account_moves_with_transfers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'violates constraint "ledger_append_only"' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER ledger_account_moves_with_transfers BEFORE UPDATE ON ledger_account
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_account_moves_with_transfers();

-- A check of the table is parsed for each posting, one of a type once: so a balance is of a type that is never below
-- zero, and what an account is (the members' have a balance, the club's have none) is looked at when it is opened, for
-- nothing but the balance ever changes.
ALTER TABLE ledger_account DROP CONSTRAINT ledger_account_holder;
ALTER TABLE ledger_account DROP CONSTRAINT ledger_account_balance_kept;
ALTER TABLE ledger_account DROP CONSTRAINT ledger_account_not_negative;
DROP TRIGGER ledger_account_opens_empty ON ledger_account;
CREATE DOMAIN ledger_balance AS bigint CONSTRAINT ledger_account_not_negative CHECK (VALUE >= 0);
ALTER TABLE ledger_account ALTER COLUMN balance TYPE ledger_balance;

CREATE FUNCTION ledger_account_opens() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.kind IN ('member_wallet', 'member_payout') THEN
    IF NEW.member_id IS NULL OR NEW.balance IS DISTINCT FROM 0 THEN
      RAISE EXCEPTION 'violates constraint "ledger_append_only"' USING ERRCODE = 'check_violation';
    END IF;
  ELSIF num_nonnulls(NEW.member_id, NEW.balance) > 0 THEN
    RAISE EXCEPTION 'violates constraint "ledger_append_only"' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ledger_account_opens BEFORE INSERT ON ledger_account
  FOR EACH ROW EXECUTE FUNCTION ledger_account_opens();
