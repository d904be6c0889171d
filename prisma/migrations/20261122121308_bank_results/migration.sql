-- CreateEnum
CREATE TYPE "bank_result_state" AS ENUM ('checked', 'booking', 'booked');

-- CreateEnum
CREATE TYPE "payment_outcome" AS ENUM ('paid', 'returned');

-- CreateTable
CREATE TABLE "bank_result" (
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "state" "bank_result_state" NOT NULL DEFAULT 'checked',
    "row_count" INTEGER NOT NULL,
    "booked_count" INTEGER NOT NULL DEFAULT 0,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "booked_by_id" UUID,
    "booked_at" TIMESTAMPTZ(3),
    "long_job_id" UUID,

    CONSTRAINT "bank_result_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bank_result_row" (
    "result_id" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "amount_fen" BIGINT,
    "outcome" "payment_outcome",
    "bank_reference" TEXT NOT NULL,
    "paid_on" DATE,
    "reason" TEXT NOT NULL,
    "line_id" UUID,
    "verdict" TEXT NOT NULL,

    CONSTRAINT "bank_result_row_pkey" PRIMARY KEY ("result_id","row")
);

-- CreateIndex
CREATE INDEX "bank_result_uploaded_at_idx" ON "bank_result"("uploaded_at");

-- CreateIndex
CREATE INDEX "bank_result_row_result_id_verdict_row_idx" ON "bank_result_row"("result_id", "verdict", "row");

-- CreateIndex
CREATE INDEX "bank_result_row_line_id_idx" ON "bank_result_row"("line_id");

-- AddForeignKey
ALTER TABLE "bank_result_row" ADD CONSTRAINT "bank_result_row_result_id_fkey" FOREIGN KEY ("result_id") REFERENCES "bank_result"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE bank_result ADD CONSTRAINT bank_result_booked_by_somebody
  CHECK ((state = 'checked') = (booked_by_id IS NULL) AND (state = 'booked') = (booked_at IS NOT NULL));
ALTER TABLE bank_result_row ADD CONSTRAINT bank_result_row_booked CHECK (verdict <> 'booked' OR line_id IS NOT NULL);
