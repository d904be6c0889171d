-- A promise stands while an answer is owed; what a colleague has answered owes none.
UPDATE conversation SET promised_at = NULL
WHERE holder = 'staff' AND first_answered_at IS NOT NULL;
