-- CreateTable
CREATE TABLE "payout_stop" (
    "id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "stopped_by_id" UUID NOT NULL,
    "stopped_at" TIMESTAMPTZ(3) NOT NULL,
    "resume_reason" TEXT,
    "resumed_by_id" UUID,
    "resumed_at" TIMESTAMPTZ(3),

    CONSTRAINT "payout_stop_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX payout_stop_in_force ON payout_stop ((true)) WHERE resumed_at IS NULL;
ALTER TABLE payout_stop ADD CONSTRAINT payout_stop_resumed_by_another CHECK (
  num_nonnulls(resume_reason, resumed_by_id, resumed_at) IN (0, 3) AND resumed_by_id IS DISTINCT FROM stopped_by_id
);
