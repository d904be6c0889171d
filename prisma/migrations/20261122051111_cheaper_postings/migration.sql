-- Every posting moves a balance, and a row that moves is written anew: without indexes that nobody asks, and with room
-- on its page, only the row is.
DROP INDEX ledger_account_member_id_idx;
DROP INDEX ledger_account_id_currency_key;
ALTER TABLE ledger_account SET (fillfactor = 50);

-- A foreign key looks each entry's transaction up by itself; the trigger looks for all of them at once. As no
-- transaction ever goes, looking when the entry comes is as good.
ALTER TABLE ledger_entry DROP CONSTRAINT ledger_entry_transaction_id_fkey;

-- What one statement adds must sum to zero for each transaction and currency, and members' balances move with it, in
-- the order of the accounts' ids, so that two postings never wait for each other in a circle. Each transaction and each
-- account is looked up by its key: a join may be planned while the books are short, and read all of them for ever.
CREATE OR REPLACE FUNCTION ledger_entry_balances() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  entered record;
  moved record;
BEGIN
  FOR entered IN
    SELECT transaction_id AS id, sum(amount) AS total FROM added GROUP BY transaction_id, currency
  LOOP
    IF entered.total <> 0 OR NOT EXISTS (SELECT FROM ledger_transaction WHERE id = entered.id) THEN
      RAISE EXCEPTION 'violates constraint "ledger_transaction_balances"' USING ERRCODE = 'check_violation';
    END IF;
  END LOOP;
  FOR moved IN
    SELECT account_id AS id, currency, sum(amount) AS amount FROM added GROUP BY account_id, currency ORDER BY account_id
  LOOP
    UPDATE ledger_account SET balance = balance + moved.amount
      WHERE id = moved.id AND currency = moved.currency AND balance IS NOT NULL;
    CONTINUE WHEN FOUND;
    IF NOT EXISTS (SELECT FROM ledger_account WHERE id = moved.id AND currency = moved.currency) THEN
      RAISE EXCEPTION 'violates constraint "ledger_entry_has_account"' USING ERRCODE = 'check_violation';
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
