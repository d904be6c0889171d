-- CreateTable
CREATE TABLE "referral_contact" (
    "id" UUID NOT NULL,
    "referral_id" UUID NOT NULL,
    "happened_on" DATE NOT NULL,
    "evidence" TEXT NOT NULL,
    "protected_until" TIMESTAMPTZ(3) NOT NULL,
    "staff_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "referral_contact_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "referral_contact_referral_id_recorded_at_idx" ON "referral_contact"("referral_id", "recorded_at");

-- AddForeignKey
ALTER TABLE "referral_contact" ADD CONSTRAINT "referral_contact_referral_id_fkey" FOREIGN KEY ("referral_id") REFERENCES "referral"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER referral_contact_append_only BEFORE UPDATE OR DELETE ON referral_contact
  FOR EACH ROW EXECUTE FUNCTION refuse_referral_step_change();
