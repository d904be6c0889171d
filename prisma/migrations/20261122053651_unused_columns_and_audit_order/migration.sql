-- Nobody is deleted, and nothing reads these columns: what an owner writes with a rating is the note of its step.
-- AlterEnum
BEGIN;
CREATE TYPE "member_state_new" AS ENUM ('active', 'blocked');
ALTER TABLE "member" ALTER COLUMN "state" DROP DEFAULT;
ALTER TABLE "member" ALTER COLUMN "state" TYPE "member_state_new" USING ("state"::text::"member_state_new");
ALTER TYPE "member_state" RENAME TO "member_state_old";
ALTER TYPE "member_state_new" RENAME TO "member_state";
DROP TYPE "member_state_old";
ALTER TABLE "member" ALTER COLUMN "state" SET DEFAULT 'active';
COMMIT;

-- The audit trail is read by moment, then by number, whatever it is filtered by.
DROP INDEX audit_entry_newest;

-- DropIndex
DROP INDEX "audit_entry_subject_kind_subject_id_at_idx";

-- DropIndex
DROP INDEX "audit_entry_actor_kind_actor_id_at_idx";

-- AlterTable
ALTER TABLE "care_request" DROP COLUMN "rating_words";

-- AlterTable
ALTER TABLE "register_import" DROP COLUMN "content_hash";

-- CreateIndex
CREATE INDEX "audit_entry_at_id_idx" ON "audit_entry"("at", "id");

-- CreateIndex
CREATE INDEX "audit_entry_action_at_id_idx" ON "audit_entry"("action", "at", "id");

-- CreateIndex
CREATE INDEX "audit_entry_subject_kind_subject_id_at_id_idx" ON "audit_entry"("subject_kind", "subject_id", "at", "id");

-- CreateIndex
CREATE INDEX "audit_entry_actor_kind_actor_id_at_id_idx" ON "audit_entry"("actor_kind", "actor_id", "at", "id");

-- CreateIndex
CREATE INDEX "household_invitation_phone_hash_idx" ON "household_invitation"("phone_hash");
