-- AlterTable
ALTER TABLE "conversation" DROP COLUMN "dialogue",
ADD COLUMN     "dialogue_enc" TEXT;

-- AlterTable
ALTER TABLE "chat_message" ADD COLUMN     "is_unreadable" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "text_enc" TEXT;

-- AlterTable
ALTER TABLE "outbox_message" ADD COLUMN     "text_enc" TEXT;
