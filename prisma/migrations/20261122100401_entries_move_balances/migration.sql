-- What is told of all entries of a statement and what is told of each are two triggers: a plain look-up for each entry
-- costs less than grouping them.
DROP TRIGGER ledger_entry_balances ON ledger_entry;
DROP FUNCTION ledger_entry_balances();

-- What one statement adds must sum to zero for each transaction and currency. A foreign key would look each entry's
-- transaction up by itself; as no transaction ever goes, looking once for all of its entries is as good. It is counted
-- by its key: what asks for existence may be planned while the books are short, and read all of them for ever.
CREATE FUNCTION ledger_transaction_balances() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM added GROUP BY transaction_id, currency
    HAVING sum(amount) <> 0 OR (SELECT count(*) FROM ledger_transaction WHERE id = transaction_id) = 0
  ) THEN
    RAISE EXCEPTION 'violates constraint "ledger_transaction_balances"' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER ledger_transaction_balances AFTER INSERT ON ledger_entry
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ledger_transaction_balances();

-- A member's balance moves with each entry of the account. The club's own accounts, which every posting touches, keep
-- none, and are not looked up: they are the three that the first migration wrote, and no account ever goes.
CREATE FUNCTION ledger_entry_moves_balance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE ledger_account SET balance = balance + NEW.amount WHERE id = NEW.account_id AND currency = NEW.currency;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'violates constraint "ledger_entry_has_account"' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER ledger_entry_moves_balance AFTER INSERT ON ledger_entry FOR EACH ROW
  WHEN (NEW.currency <> 'CNY' OR NEW.account_id NOT IN (
    '01980000-0000-7000-8000-000000000001', '01980000-0000-7000-8000-000000000002', '01980000-0000-7000-8000-000000000003'
  ))
  EXECUTE FUNCTION ledger_entry_moves_balance();
