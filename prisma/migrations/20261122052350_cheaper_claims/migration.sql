-- A voucher is written in a rush and redeemed at leisure: only redeemed ones are looked up by branch.
DROP INDEX "voucher_used_at_branch_id_used_at_idx";
CREATE INDEX voucher_used ON voucher (used_at_branch_id, used_at) WHERE used_at_branch_id IS NOT NULL;

-- Each claim writes the perk's row anew; with room on its page, no index is touched.
ALTER TABLE perk SET (fillfactor = 80);
