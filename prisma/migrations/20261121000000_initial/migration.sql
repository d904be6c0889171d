-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "care_kind" AS ENUM ('repair', 'complaint', 'enquiry', 'suggestion', 'praise');

-- CreateEnum
CREATE TYPE "care_state" AS ENUM ('reported', 'assigned', 'scheduled', 'completed', 'confirmed', 'cancelled');

-- CreateEnum
CREATE TYPE "care_channel" AS ENUM ('portal', 'chat', 'phone');

-- CreateEnum
CREATE TYPE "care_step_kind" AS ENUM ('reported', 'answered', 'sorted', 'assigned', 'scheduled', 'completed', 'confirmed', 'reopened', 'cancelled');

-- CreateEnum
CREATE TYPE "care_terms_kind" AS ENUM ('warranty', 'service');

-- CreateEnum
CREATE TYPE "warranty_unit" AS ENUM ('month', 'year', 'heating_season', 'cooling_season');

-- CreateEnum
CREATE TYPE "event_state" AS ENUM ('draft', 'published', 'cancelled');

-- CreateEnum
CREATE TYPE "registration_state" AS ENUM ('registered', 'cancelled');

-- CreateEnum
CREATE TYPE "attendee_kind" AS ENUM ('adult', 'child');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('administrator', 'member_services', 'activities', 'merchants', 'sales_consultant', 'care_desk', 'finance', 'auditor');

-- CreateEnum
CREATE TYPE "staff_state" AS ENUM ('active', 'suspended');

-- CreateEnum
CREATE TYPE "session_kind" AS ENUM ('member', 'staff', 'clerk');

-- CreateEnum
CREATE TYPE "code_purpose" AS ENUM ('sign_in', 'bind_chat', 'change_phone', 'reauthenticate');

-- CreateEnum
CREATE TYPE "actor_kind" AS ENUM ('member', 'staff', 'clerk', 'contact', 'job', 'system');

-- CreateEnum
CREATE TYPE "birthday_calendar" AS ENUM ('solar', 'lunar');

-- CreateEnum
CREATE TYPE "member_state" AS ENUM ('active', 'blocked', 'deleted');

-- CreateEnum
CREATE TYPE "household_relation" AS ENUM ('owner', 'co_owner', 'family', 'tenant');

-- CreateEnum
CREATE TYPE "import_state" AS ENUM ('uploaded', 'checking', 'checked', 'running', 'done', 'stopped', 'failed');

-- CreateEnum
CREATE TYPE "import_row_outcome" AS ENUM ('created', 'updated', 'unchanged', 'rejected');

-- CreateEnum
CREATE TYPE "consent_purpose" AS ENUM ('club_service', 'greetings', 'marketing', 'surveys', 'merchant_sharing', 'sensitive_data');

-- CreateEnum
CREATE TYPE "chat_account_state" AS ENUM ('online', 'offline', 'silent', 'dead');

-- CreateEnum
CREATE TYPE "conversation_holder" AS ENUM ('bot', 'waiting', 'staff');

-- CreateEnum
CREATE TYPE "chat_author" AS ENUM ('contact', 'bot', 'staff');

-- CreateEnum
CREATE TYPE "channel" AS ENUM ('chat', 'sms', 'mail');

-- CreateEnum
CREATE TYPE "message_purpose" AS ENUM ('emergency', 'answer', 'transaction', 'survey', 'greeting', 'nudge', 'campaign');

-- CreateEnum
CREATE TYPE "outbox_state" AS ENUM ('queued', 'sending', 'sent', 'in_doubt', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "merchant_state" AS ENUM ('active', 'paused');

-- CreateEnum
CREATE TYPE "clerk_state" AS ENUM ('active', 'suspended');

-- CreateEnum
CREATE TYPE "perk_kind" AS ENUM ('member_price', 'voucher');

-- CreateEnum
CREATE TYPE "perk_state" AS ENUM ('draft', 'published', 'ended');

-- CreateEnum
CREATE TYPE "voucher_state" AS ENUM ('usable', 'used', 'cancelled');

-- CreateEnum
CREATE TYPE "redemption_answer" AS ENUM ('accepted', 'used', 'expired', 'cancelled', 'other_merchant', 'unknown');

-- CreateEnum
CREATE TYPE "long_job_state" AS ENUM ('queued', 'running', 'stopped', 'done', 'failed');

-- CreateEnum
CREATE TYPE "project_state" AS ENUM ('open', 'closed');

-- CreateEnum
CREATE TYPE "referral_stage" AS ENUM ('registered', 'visited', 'subscribed', 'signed', 'paid', 'declined', 'expired', 'duplicate', 'lost', 'cancelled');

-- CreateEnum
CREATE TYPE "referral_channel" AS ENUM ('portal', 'chat', 'consultant');

-- CreateEnum
CREATE TYPE "friend_consent" AS ENUM ('waiting', 'agreed', 'declined');

-- CreateEnum
CREATE TYPE "account_kind" AS ENUM ('reward_expense', 'tax_payable', 'bank_clearing', 'member_wallet', 'member_payout');

-- CreateEnum
CREATE TYPE "ledger_transaction_kind" AS ENUM ('accrue', 'payout_hold', 'payout_post', 'payout_void', 'payout_return', 'claw_back');

-- CreateEnum
CREATE TYPE "payout_batch_state" AS ENUM ('draft', 'locked', 'approved', 'exporting', 'exported', 'closed', 'cancelled');

-- CreateEnum
CREATE TYPE "payout_line_state" AS ENUM ('queued', 'sent', 'paid', 'returned', 'pulled');

-- CreateTable
CREATE TABLE "care_request" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "home_id" UUID,
    "member_id" UUID NOT NULL,
    "kind" "care_kind" NOT NULL DEFAULT 'repair',
    "category" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "emergency" BOOLEAN NOT NULL DEFAULT false,
    "channel" "care_channel" NOT NULL,
    "state" "care_state" NOT NULL DEFAULT 'reported',
    "in_warranty" BOOLEAN,
    "warranty_ends_on" DATE,
    "warranty_version" INTEGER,
    "staff_id" UUID,
    "visitor_name" TEXT,
    "visitor_phone_enc" TEXT,
    "visit_from" TIMESTAMPTZ(3),
    "visit_until" TIMESTAMPTZ(3),
    "promised_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "first_answered_at" TIMESTAMPTZ(3),
    "completed_at" TIMESTAMPTZ(3),
    "completion_note" TEXT,
    "confirmed_at" TIMESTAMPTZ(3),
    "rating" INTEGER,
    "rating_words" TEXT,
    "times_reopened" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "care_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care_photo" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "storage_key" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,

    CONSTRAINT "care_photo_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care_upload" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "storage_key" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "care_upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care_step" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" "care_step_kind" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "staff_id" UUID,
    "visitor_name" TEXT,
    "visit_from" TIMESTAMPTZ(3),
    "visit_until" TIMESTAMPTZ(3),
    "rating" INTEGER,
    "actor_kind" "actor_kind" NOT NULL,
    "actor_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "care_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care_terms" (
    "id" UUID NOT NULL,
    "kind" "care_terms_kind" NOT NULL,
    "version" INTEGER NOT NULL,
    "terms" JSONB NOT NULL,
    "note" TEXT NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "care_terms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "warranty_promise" (
    "community_id" UUID NOT NULL,
    "component" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "unit" "warranty_unit" NOT NULL,

    CONSTRAINT "warranty_promise_pkey" PRIMARY KEY ("community_id","component")
);

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "picture_key" TEXT,
    "place" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "community_id" UUID,
    "min_tier_rank" INTEGER NOT NULL DEFAULT 1,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "registration_opens_at" TIMESTAMPTZ(3) NOT NULL,
    "registration_closes_at" TIMESTAMPTZ(3) NOT NULL,
    "capacity" INTEGER NOT NULL,
    "seats_taken" INTEGER NOT NULL DEFAULT 0,
    "seats_per_member" INTEGER NOT NULL DEFAULT 4,
    "fee_fen" BIGINT NOT NULL DEFAULT 0,
    "state" "event_state" NOT NULL DEFAULT 'draft',
    "cancelled_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registration" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "state" "registration_state" NOT NULL DEFAULT 'registered',
    "seats" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attendee" (
    "id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "attendee_kind" NOT NULL DEFAULT 'adult',
    "checked_in_at" TIMESTAMPTZ(3),
    "checked_in_by_id" UUID,

    CONSTRAINT "attendee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "club" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "developer_name" TEXT NOT NULL,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "act_color" TEXT NOT NULL DEFAULT '#1F5C4A',
    "attend_color" TEXT NOT NULL DEFAULT '#D9622B',
    "logo_key" TEXT,
    "duty_phone" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "club_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "totp_secret_enc" TEXT,
    "totp_confirmed_at" TIMESTAMPTZ(3),
    "totp_last_counter" BIGINT,
    "state" "staff_state" NOT NULL DEFAULT 'active',
    "language" TEXT NOT NULL DEFAULT 'zh-CN',
    "member_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "password_link" (
    "token_hash" TEXT NOT NULL,
    "staff_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "password_link_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "setup_token" (
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "setup_token_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "staff_role" (
    "staff_id" UUID NOT NULL,
    "role" "role" NOT NULL,

    CONSTRAINT "staff_role_pkey" PRIMARY KEY ("staff_id","role")
);

-- CreateTable
CREATE TABLE "role_policy" (
    "role" "role" NOT NULL,
    "requires_totp" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "role_policy_pkey" PRIMARY KEY ("role")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "kind" "session_kind" NOT NULL,
    "member_id" UUID,
    "staff_id" UUID,
    "clerk_id" UUID,
    "user_agent" TEXT NOT NULL DEFAULT '',
    "second_factor_at" TIMESTAMPTZ(3),
    "reauthenticated_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_code" (
    "id" UUID NOT NULL,
    "purpose" "code_purpose" NOT NULL,
    "phone_hash" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "consumed_at" TIMESTAMPTZ(3),

    CONSTRAINT "one_time_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "interrupted_form" (
    "token_hash" TEXT NOT NULL,
    "action_path" TEXT NOT NULL,
    "fields_enc" TEXT NOT NULL,
    "subject" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "interrupted_form_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" "actor_kind" NOT NULL,
    "actor_id" TEXT,
    "action" TEXT NOT NULL,
    "subject_kind" TEXT,
    "subject_id" TEXT,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "community" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "picture_key" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "community_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "home" (
    "id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "block" TEXT NOT NULL,
    "unit" TEXT NOT NULL DEFAULT '',
    "room" TEXT NOT NULL,
    "area_sqm" DECIMAL(8,2),
    "handover_on" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "home_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tier" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,

    CONSTRAINT "tier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "salutation" TEXT NOT NULL,
    "phone_enc" TEXT NOT NULL,
    "phone_hash" TEXT NOT NULL,
    "identity_masked" TEXT,
    "language" TEXT NOT NULL DEFAULT 'zh-CN',
    "large_type" BOOLEAN NOT NULL DEFAULT false,
    "birthday_calendar" "birthday_calendar" NOT NULL DEFAULT 'solar',
    "birth_year" INTEGER,
    "birth_month" INTEGER,
    "birth_day" INTEGER,
    "birth_leap_month" BOOLEAN NOT NULL DEFAULT false,
    "preferences" JSONB NOT NULL DEFAULT '{}',
    "tier_id" UUID NOT NULL,
    "state" "member_state" NOT NULL DEFAULT 'active',
    "joined_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "household_member" (
    "id" UUID NOT NULL,
    "home_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "relation" "household_relation" NOT NULL,
    "since_at" TIMESTAMPTZ(3) NOT NULL,
    "until_at" TIMESTAMPTZ(3),

    CONSTRAINT "household_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "home_co_owner" (
    "home_id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "home_co_owner_pkey" PRIMARY KEY ("home_id","name")
);

-- CreateTable
CREATE TABLE "household_invitation" (
    "id" UUID NOT NULL,
    "home_id" UUID NOT NULL,
    "invited_by_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "phone_enc" TEXT NOT NULL,
    "phone_hash" TEXT NOT NULL,
    "relation" "household_relation" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "household_invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "register_import" (
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "storage_key" TEXT,
    "content_hash" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "format" TEXT NOT NULL,
    "state" "import_state" NOT NULL,
    "header_row" INTEGER NOT NULL,
    "headers" JSONB NOT NULL,
    "mapping" JSONB NOT NULL,
    "preview" JSONB NOT NULL DEFAULT '[]',
    "new_communities" TEXT[],
    "rows" INTEGER NOT NULL DEFAULT 0,
    "created" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "rejected" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "long_job_id" UUID,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "checked_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "register_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "register_import_row" (
    "import_id" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "outcome" "import_row_outcome" NOT NULL,

    CONSTRAINT "register_import_row_pkey" PRIMARY KEY ("import_id","row")
);

-- CreateTable
CREATE TABLE "register_import_fault" (
    "import_id" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "is_remark" BOOLEAN NOT NULL,
    "field" TEXT,
    "value_enc" TEXT NOT NULL,
    "other_row" INTEGER,

    CONSTRAINT "register_import_fault_pkey" PRIMARY KEY ("import_id","row","position")
);

-- CreateTable
CREATE TABLE "register_column_mapping" (
    "header_hash" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "register_column_mapping_pkey" PRIMARY KEY ("header_hash")
);

-- CreateTable
CREATE TABLE "consent" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "purpose" "consent_purpose" NOT NULL,
    "text_version" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "href" TEXT NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chat_account" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "state" "chat_account_state" NOT NULL DEFAULT 'offline',
    "stopped" BOOLEAN NOT NULL DEFAULT false,
    "first_used_at" TIMESTAMPTZ(3) NOT NULL,
    "logged_in_at" TIMESTAMPTZ(3),
    "last_sent_at" TIMESTAMPTZ(3),
    "last_probe_at" TIMESTAMPTZ(3),

    CONSTRAINT "chat_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chat_contact" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "external_id" TEXT NOT NULL,
    "display_name" TEXT NOT NULL DEFAULT '',
    "member_id" UUID,
    "bound_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "chat_contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversation" (
    "id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "holder" "conversation_holder" NOT NULL DEFAULT 'bot',
    "dialogue" JSONB,
    "dialogue_until" TIMESTAMPTZ(3),
    "language" TEXT NOT NULL DEFAULT 'zh-CN',
    "misunderstood" INTEGER NOT NULL DEFAULT 0,
    "handed_over_at" TIMESTAMPTZ(3),
    "hand_over_reason" TEXT,
    "promised_at" TIMESTAMPTZ(3),
    "first_answered_at" TIMESTAMPTZ(3),
    "staff_id" UUID,
    "last_message_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conversation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chat_message" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "author" "chat_author" NOT NULL,
    "staff_id" UUID,
    "text" TEXT NOT NULL,
    "image_key" TEXT,
    "external_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "chat_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_message" (
    "id" UUID NOT NULL,
    "channel" "channel" NOT NULL,
    "purpose" "message_purpose" NOT NULL,
    "member_id" UUID,
    "account_id" UUID,
    "contact_id" UUID,
    "address_enc" TEXT,
    "text" TEXT NOT NULL,
    "image_key" TEXT,
    "state" "outbox_state" NOT NULL DEFAULT 'queued',
    "dedupe_key" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "leased_by" TEXT,
    "leased_until" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "external_id" TEXT,
    "reason" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "outbox_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "merchant" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "picture_key" TEXT,
    "settlement" TEXT NOT NULL DEFAULT '',
    "state" "merchant_state" NOT NULL DEFAULT 'active',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "merchant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "branch" (
    "id" UUID NOT NULL,
    "merchant_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "phone" TEXT NOT NULL DEFAULT '',
    "hours" JSONB NOT NULL,
    "near_community_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "branch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "merchant_clerk" (
    "id" UUID NOT NULL,
    "merchant_id" UUID NOT NULL,
    "branch_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "link_token_hash" TEXT NOT NULL,
    "pin_hash" TEXT NOT NULL,
    "state" "clerk_state" NOT NULL DEFAULT 'active',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "merchant_clerk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "perk" (
    "id" UUID NOT NULL,
    "merchant_id" UUID NOT NULL,
    "kind" "perk_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "picture_key" TEXT,
    "list_price_fen" BIGINT,
    "member_price_fen" BIGINT,
    "face_value_fen" BIGINT,
    "stock" INTEGER,
    "claimed" INTEGER NOT NULL DEFAULT 0,
    "per_member_limit" INTEGER NOT NULL DEFAULT 1,
    "claim_from" TIMESTAMPTZ(3) NOT NULL,
    "claim_until" TIMESTAMPTZ(3) NOT NULL,
    "usable_days" INTEGER,
    "use_until" TIMESTAMPTZ(3) NOT NULL,
    "min_tier_rank" INTEGER NOT NULL DEFAULT 1,
    "search_text" TEXT NOT NULL,
    "search_grams" TEXT[],
    "state" "perk_state" NOT NULL DEFAULT 'draft',
    "published_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "perk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "perk_community" (
    "perk_id" UUID NOT NULL,
    "community_id" UUID NOT NULL,

    CONSTRAINT "perk_community_pkey" PRIMARY KEY ("perk_id","community_id")
);

-- CreateTable
CREATE TABLE "voucher" (
    "id" UUID NOT NULL,
    "perk_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "state" "voucher_state" NOT NULL DEFAULT 'usable',
    "claimed_at" TIMESTAMPTZ(3) NOT NULL,
    "valid_until" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "used_at_branch_id" UUID,
    "redeemed_by_id" UUID,
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "voucher_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "redemption_attempt" (
    "id" UUID NOT NULL,
    "clerk_id" UUID NOT NULL,
    "voucher_id" UUID,
    "code" TEXT NOT NULL,
    "answer" "redemption_answer" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "redemption_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "long_job" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "state" "long_job_state" NOT NULL DEFAULT 'queued',
    "total" INTEGER,
    "done" INTEGER NOT NULL DEFAULT 0,
    "reason" TEXT,
    "summary" JSONB,
    "result_file" TEXT,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "long_job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "worker_heartbeat" (
    "worker_id" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "pid" INTEGER NOT NULL,
    "process_started_at" TEXT NOT NULL,
    "beat_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "worker_heartbeat_pkey" PRIMARY KEY ("worker_id")
);

-- CreateTable
CREATE TABLE "project" (
    "id" UUID NOT NULL,
    "community_id" UUID,
    "name" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "summary" TEXT NOT NULL DEFAULT '',
    "picture_key" TEXT,
    "state" "project_state" NOT NULL DEFAULT 'open',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "referral_programme" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "reward_fen" BIGINT NOT NULL,
    "tax_rule" TEXT NOT NULL,
    "visit_within_days" INTEGER NOT NULL DEFAULT 7,
    "minutes_before_visit" INTEGER NOT NULL DEFAULT 30,
    "protection_days" INTEGER NOT NULL DEFAULT 30,
    "hold_days" INTEGER NOT NULL DEFAULT 7,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "referral_programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "referral" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "referrer_id" UUID NOT NULL,
    "friend_name" TEXT NOT NULL,
    "friend_phone_enc" TEXT NOT NULL,
    "friend_phone_hash" TEXT NOT NULL,
    "friend_phone_masked" TEXT NOT NULL,
    "friend_consent" "friend_consent" NOT NULL DEFAULT 'waiting',
    "friend_consent_at" TIMESTAMPTZ(3),
    "consent_token_hash" TEXT NOT NULL,
    "stage" "referral_stage" NOT NULL DEFAULT 'registered',
    "channel" "referral_channel" NOT NULL,
    "consultant_id" UUID,
    "registered_at" TIMESTAMPTZ(3) NOT NULL,
    "protected_until" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "referral_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "referral_step" (
    "id" UUID NOT NULL,
    "referral_id" UUID NOT NULL,
    "stage" "referral_stage" NOT NULL,
    "happened_on" DATE NOT NULL,
    "happened_at" TIMESTAMPTZ(3),
    "evidence" TEXT NOT NULL,
    "actor_kind" "actor_kind" NOT NULL,
    "actor_id" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "referral_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "suppressed_phone" (
    "phone_hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "suppressed_phone_pkey" PRIMARY KEY ("phone_hash")
);

-- CreateTable
CREATE TABLE "ledger_account" (
    "id" UUID NOT NULL,
    "kind" "account_kind" NOT NULL,
    "member_id" UUID,
    "currency" TEXT NOT NULL DEFAULT 'CNY',
    "balance" BIGINT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ledger_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_transaction" (
    "id" UUID NOT NULL,
    "kind" "ledger_transaction_kind" NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "reward_id" UUID,
    "payout_line_id" UUID,
    "corrects_id" UUID,
    "actor_kind" "actor_kind" NOT NULL,
    "actor_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "sequence" BIGSERIAL NOT NULL,

    CONSTRAINT "ledger_transaction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "transaction_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "account_id" UUID NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" TEXT NOT NULL DEFAULT 'CNY',

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("transaction_id","position")
);

-- CreateTable
CREATE TABLE "reward" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "source_kind" TEXT NOT NULL,
    "source_id" UUID NOT NULL,
    "consultant_id" UUID,
    "title" TEXT NOT NULL,
    "tax_rule" TEXT NOT NULL,
    "gross_fen" BIGINT NOT NULL,
    "tax_fen" BIGINT NOT NULL,
    "net_fen" BIGINT NOT NULL,
    "accrued_at" TIMESTAMPTZ(3) NOT NULL,
    "available_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_fen" BIGINT NOT NULL DEFAULT 0,
    "clawed_back_at" TIMESTAMPTZ(3),
    "claw_back_note" TEXT,

    CONSTRAINT "reward_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reward_claim" (
    "reward_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "amount_fen" BIGINT NOT NULL,
    "taken_fen" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reward_claim_pkey" PRIMARY KEY ("reward_id")
);

-- CreateTable
CREATE TABLE "bank_account" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "holder_name" TEXT NOT NULL,
    "bank_code" TEXT NOT NULL,
    "number_enc" TEXT NOT NULL,
    "number_hash" TEXT NOT NULL,
    "number_last4" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "usable_from" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "bank_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payout_batch" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "state" "payout_batch_state" NOT NULL DEFAULT 'draft',
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "locked_at" TIMESTAMPTZ(3),
    "round" INTEGER NOT NULL DEFAULT 0,
    "approved_by_id" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "export_started_at" TIMESTAMPTZ(3),
    "exported_at" TIMESTAMPTZ(3),
    "csv_key" TEXT,
    "xlsx_key" TEXT,
    "closed_at" TIMESTAMPTZ(3),
    "long_job_id" UUID,

    CONSTRAINT "payout_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payout_line" (
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "reward_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "bank_account_id" UUID NOT NULL,
    "gross_fen" BIGINT NOT NULL,
    "tax_fen" BIGINT NOT NULL,
    "net_fen" BIGINT NOT NULL,
    "state" "payout_line_state" NOT NULL DEFAULT 'queued',
    "file_row" INTEGER,
    "sent_at" TIMESTAMPTZ(3),
    "paid_at" TIMESTAMPTZ(3),
    "proof_reference" TEXT,
    "proof_fen" BIGINT,
    "paid_on" DATE,
    "proof_key" TEXT,
    "ended_reason" TEXT,
    "settled_by_id" UUID,

    CONSTRAINT "payout_line_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "care_request_number_key" ON "care_request"("number");

-- CreateIndex
CREATE INDEX "care_request_member_id_created_at_id_idx" ON "care_request"("member_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "care_request_home_id_created_at_id_idx" ON "care_request"("home_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "care_request_state_updated_at_id_idx" ON "care_request"("state", "updated_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "care_photo_request_id_ordinal_key" ON "care_photo"("request_id", "ordinal");

-- CreateIndex
CREATE INDEX "care_upload_created_at_idx" ON "care_upload"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "care_upload_request_id_ordinal_key" ON "care_upload"("request_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "care_step_request_id_ordinal_key" ON "care_step"("request_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "care_terms_kind_version_key" ON "care_terms"("kind", "version");

-- CreateIndex
CREATE INDEX "event_state_starts_at_id_idx" ON "event"("state", "starts_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "registration_code_key" ON "registration"("code");

-- CreateIndex
CREATE INDEX "registration_event_id_state_idx" ON "registration"("event_id", "state");

-- CreateIndex
CREATE INDEX "registration_member_id_idx" ON "registration"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "attendee_registration_id_position_key" ON "attendee"("registration_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "staff_email_key" ON "staff"("email");

-- CreateIndex
CREATE UNIQUE INDEX "staff_member_id_key" ON "staff"("member_id");

-- CreateIndex
CREATE INDEX "password_link_staff_id_idx" ON "password_link"("staff_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_member_id_idx" ON "session"("member_id");

-- CreateIndex
CREATE INDEX "session_staff_id_idx" ON "session"("staff_id");

-- CreateIndex
CREATE INDEX "session_clerk_id_idx" ON "session"("clerk_id");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

-- CreateIndex
CREATE INDEX "one_time_code_phone_hash_purpose_created_at_idx" ON "one_time_code"("phone_hash", "purpose", "created_at");

-- CreateIndex
CREATE INDEX "rate_limit_expires_at_idx" ON "rate_limit"("expires_at");

-- CreateIndex
CREATE INDEX "interrupted_form_expires_at_idx" ON "interrupted_form"("expires_at");

-- CreateIndex
CREATE INDEX "audit_entry_subject_kind_subject_id_at_idx" ON "audit_entry"("subject_kind", "subject_id", "at");

-- CreateIndex
CREATE INDEX "audit_entry_actor_kind_actor_id_at_idx" ON "audit_entry"("actor_kind", "actor_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "community_name_key" ON "community"("name");

-- CreateIndex
CREATE UNIQUE INDEX "home_community_id_block_unit_room_key" ON "home"("community_id", "block", "unit", "room");

-- CreateIndex
CREATE UNIQUE INDEX "tier_name_key" ON "tier"("name");

-- CreateIndex
CREATE UNIQUE INDEX "tier_rank_key" ON "tier"("rank");

-- CreateIndex
CREATE UNIQUE INDEX "member_phone_hash_key" ON "member"("phone_hash");

-- CreateIndex
CREATE INDEX "member_name_idx" ON "member"("name");

-- CreateIndex
CREATE INDEX "household_member_member_id_idx" ON "household_member"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "household_invitation_token_hash_key" ON "household_invitation"("token_hash");

-- CreateIndex
CREATE INDEX "household_invitation_home_id_idx" ON "household_invitation"("home_id");

-- CreateIndex
CREATE INDEX "register_import_created_at_idx" ON "register_import"("created_at");

-- CreateIndex
CREATE INDEX "consent_member_id_purpose_idx" ON "consent"("member_id", "purpose");

-- CreateIndex
CREATE UNIQUE INDEX "notification_dedupe_key_key" ON "notification"("dedupe_key");

-- CreateIndex
CREATE INDEX "notification_member_id_created_at_idx" ON "notification"("member_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "chat_account_key_key" ON "chat_account"("key");

-- CreateIndex
CREATE INDEX "chat_contact_member_id_idx" ON "chat_contact"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "chat_contact_account_id_external_id_key" ON "chat_contact"("account_id", "external_id");

-- CreateIndex
CREATE UNIQUE INDEX "conversation_contact_id_key" ON "conversation"("contact_id");

-- CreateIndex
CREATE INDEX "conversation_holder_handed_over_at_idx" ON "conversation"("holder", "handed_over_at");

-- CreateIndex
CREATE INDEX "chat_message_conversation_id_at_idx" ON "chat_message"("conversation_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "chat_message_conversation_id_external_id_key" ON "chat_message"("conversation_id", "external_id");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_message_dedupe_key_key" ON "outbox_message"("dedupe_key");

-- CreateIndex
CREATE INDEX "outbox_message_state_channel_due_at_idx" ON "outbox_message"("state", "channel", "due_at");

-- CreateIndex
CREATE INDEX "outbox_message_member_id_created_at_idx" ON "outbox_message"("member_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "merchant_name_key" ON "merchant"("name");

-- CreateIndex
CREATE UNIQUE INDEX "branch_merchant_id_name_key" ON "branch"("merchant_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "merchant_clerk_link_token_hash_key" ON "merchant_clerk"("link_token_hash");

-- CreateIndex
CREATE INDEX "merchant_clerk_branch_id_idx" ON "merchant_clerk"("branch_id");

-- CreateIndex
CREATE INDEX "perk_merchant_id_idx" ON "perk"("merchant_id");

-- CreateIndex
CREATE UNIQUE INDEX "voucher_code_key" ON "voucher"("code");

-- CreateIndex
CREATE INDEX "voucher_member_id_claimed_at_idx" ON "voucher"("member_id", "claimed_at");

-- CreateIndex
CREATE INDEX "voucher_perk_id_claimed_at_idx" ON "voucher"("perk_id", "claimed_at");

-- CreateIndex
CREATE INDEX "voucher_used_at_branch_id_used_at_idx" ON "voucher"("used_at_branch_id", "used_at");

-- CreateIndex
CREATE INDEX "redemption_attempt_clerk_id_at_idx" ON "redemption_attempt"("clerk_id", "at");

-- CreateIndex
CREATE INDEX "redemption_attempt_voucher_id_idx" ON "redemption_attempt"("voucher_id");

-- CreateIndex
CREATE INDEX "long_job_kind_created_at_idx" ON "long_job"("kind", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "project_name_key" ON "project"("name");

-- CreateIndex
CREATE UNIQUE INDEX "referral_programme_project_id_version_key" ON "referral_programme"("project_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "referral_consent_token_hash_key" ON "referral"("consent_token_hash");

-- CreateIndex
CREATE INDEX "referral_referrer_id_registered_at_idx" ON "referral"("referrer_id", "registered_at");

-- CreateIndex
CREATE INDEX "referral_stage_protected_until_idx" ON "referral"("stage", "protected_until");

-- CreateIndex
CREATE INDEX "referral_consultant_id_stage_idx" ON "referral"("consultant_id", "stage");

-- CreateIndex
CREATE UNIQUE INDEX "referral_step_referral_id_stage_key" ON "referral_step"("referral_id", "stage");

-- CreateIndex
CREATE INDEX "ledger_account_member_id_idx" ON "ledger_account"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_account_id_currency_key" ON "ledger_account"("id", "currency");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_transaction_idempotency_key_key" ON "ledger_transaction"("idempotency_key");

-- CreateIndex
CREATE INDEX "ledger_transaction_reward_id_idx" ON "ledger_transaction"("reward_id");

-- CreateIndex
CREATE INDEX "ledger_entry_account_id_transaction_id_idx" ON "ledger_entry"("account_id", "transaction_id");

-- CreateIndex
CREATE INDEX "reward_member_id_accrued_at_idx" ON "reward"("member_id", "accrued_at");

-- CreateIndex
CREATE UNIQUE INDEX "reward_source_kind_source_id_key" ON "reward"("source_kind", "source_id");

-- CreateIndex
CREATE INDEX "reward_claim_member_id_idx" ON "reward_claim"("member_id");

-- CreateIndex
CREATE INDEX "bank_account_member_id_usable_from_idx" ON "bank_account"("member_id", "usable_from");

-- CreateIndex
CREATE INDEX "bank_account_number_hash_idx" ON "bank_account"("number_hash");

-- CreateIndex
CREATE UNIQUE INDEX "payout_batch_number_key" ON "payout_batch"("number");

-- CreateIndex
CREATE INDEX "payout_line_reward_id_idx" ON "payout_line"("reward_id");

-- CreateIndex
CREATE INDEX "payout_line_member_id_state_idx" ON "payout_line"("member_id", "state");

-- CreateIndex
CREATE INDEX "payout_line_bank_account_id_idx" ON "payout_line"("bank_account_id");

-- CreateIndex
CREATE UNIQUE INDEX "payout_line_batch_id_reward_id_key" ON "payout_line"("batch_id", "reward_id");

-- CreateIndex
CREATE UNIQUE INDEX "payout_line_batch_id_file_row_key" ON "payout_line"("batch_id", "file_row");

-- AddForeignKey
ALTER TABLE "care_request" ADD CONSTRAINT "care_request_home_id_fkey" FOREIGN KEY ("home_id") REFERENCES "home"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care_request" ADD CONSTRAINT "care_request_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care_photo" ADD CONSTRAINT "care_photo_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "care_request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care_step" ADD CONSTRAINT "care_step_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "care_request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "warranty_promise" ADD CONSTRAINT "warranty_promise_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendee" ADD CONSTRAINT "attendee_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff" ADD CONSTRAINT "staff_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "password_link" ADD CONSTRAINT "password_link_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_role" ADD CONSTRAINT "staff_role_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_clerk_id_fkey" FOREIGN KEY ("clerk_id") REFERENCES "merchant_clerk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "home" ADD CONSTRAINT "home_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_tier_id_fkey" FOREIGN KEY ("tier_id") REFERENCES "tier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "household_member" ADD CONSTRAINT "household_member_home_id_fkey" FOREIGN KEY ("home_id") REFERENCES "home"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "household_member" ADD CONSTRAINT "household_member_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "home_co_owner" ADD CONSTRAINT "home_co_owner_home_id_fkey" FOREIGN KEY ("home_id") REFERENCES "home"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "household_invitation" ADD CONSTRAINT "household_invitation_home_id_fkey" FOREIGN KEY ("home_id") REFERENCES "home"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chat_contact" ADD CONSTRAINT "chat_contact_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "chat_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chat_contact" ADD CONSTRAINT "chat_contact_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "chat_contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chat_message" ADD CONSTRAINT "chat_message_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "branch" ADD CONSTRAINT "branch_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "branch" ADD CONSTRAINT "branch_near_community_id_fkey" FOREIGN KEY ("near_community_id") REFERENCES "community"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "merchant_clerk" ADD CONSTRAINT "merchant_clerk_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "merchant_clerk" ADD CONSTRAINT "merchant_clerk_branch_id_fkey" FOREIGN KEY ("branch_id") REFERENCES "branch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "perk" ADD CONSTRAINT "perk_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "perk_community" ADD CONSTRAINT "perk_community_perk_id_fkey" FOREIGN KEY ("perk_id") REFERENCES "perk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "perk_community" ADD CONSTRAINT "perk_community_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voucher" ADD CONSTRAINT "voucher_perk_id_fkey" FOREIGN KEY ("perk_id") REFERENCES "perk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voucher" ADD CONSTRAINT "voucher_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voucher" ADD CONSTRAINT "voucher_used_at_branch_id_fkey" FOREIGN KEY ("used_at_branch_id") REFERENCES "branch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voucher" ADD CONSTRAINT "voucher_redeemed_by_id_fkey" FOREIGN KEY ("redeemed_by_id") REFERENCES "merchant_clerk"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "redemption_attempt" ADD CONSTRAINT "redemption_attempt_clerk_id_fkey" FOREIGN KEY ("clerk_id") REFERENCES "merchant_clerk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "redemption_attempt" ADD CONSTRAINT "redemption_attempt_voucher_id_fkey" FOREIGN KEY ("voucher_id") REFERENCES "voucher"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral_programme" ADD CONSTRAINT "referral_programme_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "referral_programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_referrer_id_fkey" FOREIGN KEY ("referrer_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral_step" ADD CONSTRAINT "referral_step_referral_id_fkey" FOREIGN KEY ("referral_id") REFERENCES "referral"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_transaction_id_fkey" FOREIGN KEY ("transaction_id") REFERENCES "ledger_transaction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_account_id_currency_fkey" FOREIGN KEY ("account_id", "currency") REFERENCES "ledger_account"("id", "currency") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reward" ADD CONSTRAINT "reward_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reward_claim" ADD CONSTRAINT "reward_claim_reward_id_fkey" FOREIGN KEY ("reward_id") REFERENCES "reward"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bank_account" ADD CONSTRAINT "bank_account_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payout_line" ADD CONSTRAINT "payout_line_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "payout_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payout_line" ADD CONSTRAINT "payout_line_reward_id_fkey" FOREIGN KEY ("reward_id") REFERENCES "reward"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payout_line" ADD CONSTRAINT "payout_line_bank_account_id_fkey" FOREIGN KEY ("bank_account_id") REFERENCES "bank_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A repair is about a home; only words may be about none.
ALTER TABLE care_request ADD CONSTRAINT care_request_repair_has_home CHECK (kind <> 'repair' OR home_id IS NOT NULL);

-- A request's state and its story agree.
ALTER TABLE care_request ADD CONSTRAINT care_request_story CHECK (
  (state NOT IN ('assigned', 'scheduled') OR staff_id IS NOT NULL)
  AND num_nonnulls(visitor_name, visitor_phone_enc, visit_from, visit_until) IN (0, 4)
  AND visit_from < visit_until
  AND (state <> 'scheduled' OR visit_from IS NOT NULL)
  AND (state IN ('completed', 'confirmed')) = (num_nonnulls(completed_at, completion_note) = 2)
  AND (state = 'confirmed') = (confirmed_at IS NOT NULL)
  AND (rating IS NOT NULL) = (state = 'confirmed')
  AND rating BETWEEN 1 AND 5
  AND times_reopened >= 0
);
ALTER TABLE care_request ADD CONSTRAINT care_request_warranty_whole CHECK (
  num_nonnulls(in_warranty, warranty_ends_on, warranty_version) IN (0, 3)
);

-- Six photos a request, whatever the code above believes.
ALTER TABLE care_photo ADD CONSTRAINT care_photo_ordinal CHECK (ordinal BETWEEN 1 AND 6);
ALTER TABLE care_upload ADD CONSTRAINT care_upload_ordinal CHECK (ordinal BETWEEN 1 AND 6);

ALTER TABLE warranty_promise ADD CONSTRAINT warranty_promise_count CHECK (count BETWEEN 1 AND 100);

-- The desk's work list: the oldest promise first.
CREATE INDEX care_request_owed ON care_request (promised_at, id) WHERE state IN ('reported', 'assigned', 'scheduled');

-- Who comes when.
CREATE INDEX care_request_visits ON care_request (visit_from) WHERE visit_from IS NOT NULL;

-- What was said and done stays as it was recorded; it goes only with its request.
CREATE FUNCTION refuse_care_step_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'violates constraint "care_step_append_only"' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER care_step_append_only BEFORE UPDATE ON care_step
  FOR EACH ROW EXECUTE FUNCTION refuse_care_step_change();

-- Never more seats than there are, whatever the code above believes.
ALTER TABLE event ADD CONSTRAINT event_seats CHECK (seats_taken >= 0 AND seats_taken <= capacity);
ALTER TABLE event ADD CONSTRAINT event_limits CHECK (
  capacity BETWEEN 1 AND 10000 AND seats_per_member BETWEEN 1 AND 20 AND min_tier_rank >= 1 AND fee_fen >= 0
);
ALTER TABLE event ADD CONSTRAINT event_times CHECK (
  starts_at < ends_at AND registration_opens_at < registration_closes_at AND registration_closes_at <= ends_at
);
ALTER TABLE event ADD CONSTRAINT event_cancelled_with_reason CHECK ((state = 'cancelled') = (cancelled_reason IS NOT NULL));

-- One live registration per event and member.
CREATE UNIQUE INDEX registration_live ON registration (event_id, member_id) WHERE state = 'registered';
ALTER TABLE registration ADD CONSTRAINT registration_story CHECK (
  seats >= 1 AND (state = 'cancelled') = (cancelled_at IS NOT NULL)
);
ALTER TABLE attendee ADD CONSTRAINT attendee_checked_in_whole CHECK (num_nonnulls(checked_in_at, checked_in_by_id) IN (0, 2));

-- There is one club in a database.
ALTER TABLE club ADD CONSTRAINT club_single_row CHECK (id = 1);
ALTER TABLE club ADD CONSTRAINT club_colors CHECK (act_color ~ '^#[0-9A-Fa-f]{6}$' AND attend_color ~ '^#[0-9A-Fa-f]{6}$');

-- An address is stored as it is compared, so that its unique index knows every spelling.
ALTER TABLE staff ADD CONSTRAINT staff_email_lower_case CHECK (email = lower(email));

-- A session belongs to exactly one person, of the kind it names.
ALTER TABLE session ADD CONSTRAINT session_one_subject CHECK (
  num_nonnulls(member_id, staff_id, clerk_id) = 1
  AND CASE kind
        WHEN 'member' THEN member_id IS NOT NULL
        WHEN 'staff' THEN staff_id IS NOT NULL
        WHEN 'clerk' THEN clerk_id IS NOT NULL
      END
);

-- Five tries, then the code is worthless.
ALTER TABLE one_time_code ADD CONSTRAINT one_time_code_attempts CHECK (attempts BETWEEN 0 AND 5);

-- The audit trail only grows, whoever asks.
CREATE FUNCTION audit_entry_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit trail is append-only'
    USING ERRCODE = 'check_violation', CONSTRAINT = 'audit_entry_append_only';
END $$;

CREATE TRIGGER audit_entry_append_only
  BEFORE UPDATE OR DELETE ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION audit_entry_is_append_only();

CREATE TRIGGER audit_entry_no_truncate
  BEFORE TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_is_append_only();

-- The newest page of one action or of everything.
CREATE INDEX audit_entry_newest ON audit_entry (action, id DESC);

-- One open membership per home and member, one owner per home.
CREATE UNIQUE INDEX household_member_open_key ON household_member (home_id, member_id) WHERE until_at IS NULL;
CREATE UNIQUE INDEX household_member_owner_key ON household_member (home_id) WHERE until_at IS NULL AND relation = 'owner';
ALTER TABLE household_member ADD CONSTRAINT household_member_period_check CHECK (until_at >= since_at);

-- One open invitation per home and phone.
CREATE UNIQUE INDEX household_invitation_open_key ON household_invitation (home_id, phone_hash)
  WHERE accepted_at IS NULL AND cancelled_at IS NULL;
ALTER TABLE household_invitation ADD CONSTRAINT household_invitation_relation_check CHECK (relation <> 'owner');

-- Birthdays are looked up by day; most imported members have none.
CREATE INDEX member_birthday_idx ON member (birth_month, birth_day) WHERE birth_month IS NOT NULL;
ALTER TABLE member ADD CONSTRAINT member_birthday_check CHECK (
  (birth_month IS NULL) = (birth_day IS NULL)
  AND birth_month BETWEEN 1 AND 12 AND birth_day BETWEEN 1 AND 31
  AND (birthday_calendar = 'lunar' OR NOT birth_leap_month)
);
ALTER TABLE member ADD CONSTRAINT member_name_check CHECK (name <> '' AND salutation <> '');

ALTER TABLE home ADD CONSTRAINT home_room_check CHECK (room <> '');
ALTER TABLE tier ADD CONSTRAINT tier_rank_check CHECK (rank >= 1);

ALTER TABLE register_import ADD CONSTRAINT register_import_counts_check CHECK (
  created >= 0 AND updated >= 0 AND unchanged >= 0 AND rejected >= 0
);

-- One open consent per member and purpose; withdrawn ones stay as history.
CREATE UNIQUE INDEX consent_open ON consent (member_id, purpose) WHERE withdrawn_at IS NULL;

-- A message knows where to go.
ALTER TABLE outbox_message ADD CONSTRAINT outbox_message_has_recipient CHECK (
  (channel = 'chat' AND account_id IS NOT NULL AND contact_id IS NOT NULL)
  OR (channel <> 'chat' AND address_enc IS NOT NULL)
);

-- What is due for one account, soonest first.
CREATE INDEX outbox_message_due ON outbox_message (account_id, due_at) WHERE state = 'queued';

-- A contact speaks for one member; a member may have several contacts over time.
ALTER TABLE chat_contact ADD CONSTRAINT chat_contact_bound_whole CHECK ((member_id IS NULL) = (bound_at IS NULL));

-- What a bot still has to answer, for a process that starts after another one died.
CREATE INDEX chat_message_unsettled ON chat_message (at) WHERE author = 'contact' AND settled_at IS NULL;

-- What a perk promises is whole and in order.
ALTER TABLE perk ADD CONSTRAINT perk_prices CHECK (
  CASE kind
    WHEN 'member_price' THEN
      list_price_fen IS NOT NULL AND member_price_fen IS NOT NULL AND face_value_fen IS NULL
      AND member_price_fen >= 0 AND list_price_fen >= member_price_fen
    WHEN 'voucher' THEN
      face_value_fen IS NOT NULL AND face_value_fen >= 0 AND list_price_fen IS NULL AND member_price_fen IS NULL
  END
);
ALTER TABLE perk ADD CONSTRAINT perk_dates CHECK (claim_from < claim_until AND claim_until <= use_until);
ALTER TABLE perk ADD CONSTRAINT perk_limits CHECK (
  per_member_limit BETWEEN 1 AND 100 AND min_tier_rank >= 1 AND (usable_days IS NULL OR usable_days >= 0)
);
ALTER TABLE perk ADD CONSTRAINT perk_published_once CHECK (state = 'draft' OR published_at IS NOT NULL);

-- No more vouchers than the stock, whatever the code above believes.
ALTER TABLE perk ADD CONSTRAINT perk_stock CHECK (claimed >= 0 AND (stock IS NULL OR claimed <= stock));

-- The lists' order, newest first.
CREATE INDEX perk_shown ON perk (published_at DESC, id DESC) WHERE state = 'published';
CREATE INDEX perk_shown_category ON perk (category, published_at DESC, id DESC) WHERE state = 'published';
CREATE INDEX perk_shown_kind ON perk (kind, published_at DESC, id DESC) WHERE state = 'published';
CREATE INDEX perk_newest ON perk (created_at DESC, id DESC);
CREATE INDEX perk_search ON perk USING gin (search_grams);
CREATE INDEX perk_community_community ON perk_community (community_id, perk_id);
CREATE INDEX branch_near ON branch (near_community_id, merchant_id);

-- Each of a member's places at a perk holds one voucher; returning the voucher frees the place.
CREATE UNIQUE INDEX voucher_place ON voucher (perk_id, member_id, ordinal) WHERE state <> 'cancelled';

-- A voucher's state and its story agree.
ALTER TABLE voucher ADD CONSTRAINT voucher_story CHECK (
  ordinal >= 1
  AND valid_until >= claimed_at
  AND (state = 'used') = (used_at IS NOT NULL)
  AND num_nonnulls(used_at, used_at_branch_id, redeemed_by_id) IN (0, 3)
  AND (state = 'cancelled') = (cancelled_at IS NOT NULL)
);

-- An answer about a voucher names it.
ALTER TABLE redemption_attempt ADD CONSTRAINT redemption_attempt_voucher
  CHECK ((answer = 'unknown') = (voucher_id IS NULL));

-- The first to register wins: one live claim per project and phone. Ended claims free the phone.
CREATE UNIQUE INDEX referral_live_claim ON referral (project_id, friend_phone_hash) WHERE ended_at IS NULL;

-- A referral that has left the way has ended, and only such a one.
ALTER TABLE referral ADD CONSTRAINT referral_ended_off_track CHECK (
  (ended_at IS NOT NULL) = (stage IN ('declined', 'expired', 'duplicate', 'lost', 'cancelled'))
);
ALTER TABLE referral ADD CONSTRAINT referral_consent_dated CHECK ((friend_consent = 'waiting') = (friend_consent_at IS NULL));

-- No stage beyond registration without the friend's consent, whatever the code above believes.
ALTER TABLE referral ADD CONSTRAINT referral_moves_with_consent CHECK (
  stage NOT IN ('visited', 'subscribed', 'signed', 'paid') OR friend_consent = 'agreed'
);

ALTER TABLE referral_programme ADD CONSTRAINT referral_programme_terms CHECK (
  reward_fen >= 0 AND visit_within_days BETWEEN 1 AND 365 AND minutes_before_visit BETWEEN 0 AND 10080
  AND protection_days BETWEEN 1 AND 365 AND hold_days BETWEEN 0 AND 365 AND (ends_on IS NULL OR ends_on >= starts_on)
);

-- What was recorded stays as it was recorded.
CREATE FUNCTION refuse_referral_step_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'referral steps are append-only' USING ERRCODE = 'check_violation', CONSTRAINT = 'referral_step_append_only';
END $$;
CREATE TRIGGER referral_step_append_only BEFORE UPDATE OR DELETE ON referral_step
  FOR EACH ROW EXECUTE FUNCTION refuse_referral_step_change();

-- The consultants' work list: what runs out first.
CREATE INDEX referral_running_out ON referral (protected_until, id) WHERE stage IN ('registered', 'visited');

-- One account per kind, member and currency; members have wallets and payouts, the club the rest.
CREATE UNIQUE INDEX ledger_account_key ON ledger_account (kind, member_id, currency) NULLS NOT DISTINCT;
ALTER TABLE ledger_account ADD CONSTRAINT ledger_account_holder
  CHECK ((kind IN ('member_wallet', 'member_payout')) = (member_id IS NOT NULL));
ALTER TABLE ledger_account ADD CONSTRAINT ledger_account_balance_kept CHECK ((member_id IS NULL) = (balance IS NULL));
ALTER TABLE ledger_account ADD CONSTRAINT ledger_account_not_negative CHECK (balance >= 0);

INSERT INTO ledger_account (id, kind, currency, created_at) VALUES
  ('01980000-0000-7000-8000-000000000001', 'reward_expense', 'CNY', '2026-01-01T00:00:00Z'),
  ('01980000-0000-7000-8000-000000000002', 'tax_payable', 'CNY', '2026-01-01T00:00:00Z'),
  ('01980000-0000-7000-8000-000000000003', 'bank_clearing', 'CNY', '2026-01-01T00:00:00Z');

ALTER TABLE ledger_entry ADD CONSTRAINT ledger_entry_not_empty CHECK (amount <> 0);

-- The books only grow, whoever asks: a mistake is corrected by a new transaction.
CREATE FUNCTION ledger_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'violates constraint "ledger_append_only"' USING ERRCODE = 'check_violation';
END $$;

CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();
CREATE TRIGGER ledger_transaction_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_transaction
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();
CREATE TRIGGER ledger_account_append_only BEFORE DELETE OR TRUNCATE ON ledger_account
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();
-- A balance moves with an entry (by the trigger below, one level deeper) and in no other way.
CREATE TRIGGER ledger_account_moves_with_entries BEFORE UPDATE ON ledger_account
  FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION ledger_is_append_only();
CREATE TRIGGER ledger_account_opens_empty BEFORE INSERT ON ledger_account
  FOR EACH ROW WHEN (NEW.balance <> 0) EXECUTE FUNCTION ledger_is_append_only();

-- Every posting has an entry on one of the club's few accounts. A foreign key would lock that one row for each of them,
-- and cost as much as all the rest; as no account ever goes or changes its currency, looking once is as good.
ALTER TABLE ledger_entry DROP CONSTRAINT ledger_entry_account_id_currency_fkey;

-- What one statement adds must sum to zero for each transaction and currency: so no transaction is ever unbalanced, not
-- even inside the database transaction that writes it. (A deferred check per row would allow entries one by one, which
-- nobody needs, and look each transaction up as often as it has entries.)
-- Balances move in the order of the accounts' ids, so that two postings never wait for each other in a circle.
CREATE FUNCTION ledger_entry_balances() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moved record;
BEGIN
  IF EXISTS (SELECT FROM added GROUP BY transaction_id, currency HAVING sum(amount) <> 0) THEN
    RAISE EXCEPTION 'violates constraint "ledger_transaction_balances"' USING ERRCODE = 'check_violation';
  END IF;
  FOR moved IN
    SELECT account_id AS id, currency, sum(amount) AS amount FROM added GROUP BY account_id, currency ORDER BY account_id
  LOOP
    UPDATE ledger_account SET balance = balance + moved.amount
      WHERE id = moved.id AND currency = moved.currency AND balance IS NOT NULL;
    CONTINUE WHEN FOUND;
    PERFORM FROM ledger_account WHERE id = moved.id AND currency = moved.currency;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'violates constraint "ledger_entry_has_account"' USING ERRCODE = 'check_violation';
    END IF;
  END LOOP;
  RETURN NULL;
END $$;

CREATE TRIGGER ledger_entry_balances AFTER INSERT ON ledger_entry
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ledger_entry_balances();
CREATE INDEX ledger_transaction_line ON ledger_transaction (payout_line_id) WHERE payout_line_id IS NOT NULL;

ALTER TABLE reward ADD CONSTRAINT reward_amounts CHECK (
  gross_fen > 0 AND tax_fen >= 0 AND net_fen > 0 AND gross_fen = tax_fen + net_fen AND taken_fen BETWEEN 0 AND gross_fen
);
ALTER TABLE reward ADD CONSTRAINT reward_claw_back_told CHECK ((clawed_back_at IS NULL) = (claw_back_note IS NULL));
ALTER TABLE reward_claim ADD CONSTRAINT reward_claim_amounts CHECK (taken_fen BETWEEN 0 AND amount_fen);
CREATE INDEX reward_claim_open ON reward_claim (member_id) WHERE taken_fen < amount_fen;

ALTER TABLE bank_account ADD CONSTRAINT bank_account_cooling CHECK (usable_from > created_at);

-- Two pairs of eyes, whatever the code above believes.
ALTER TABLE payout_batch ADD CONSTRAINT payout_batch_four_eyes CHECK (approved_by_id <> created_by_id);
ALTER TABLE payout_batch ADD CONSTRAINT payout_batch_story CHECK (
  num_nonnulls(approved_by_id, approved_at) IN (0, 2)
  AND CASE
    WHEN state IN ('draft', 'locked') THEN approved_at IS NULL
    WHEN state IN ('approved', 'exporting', 'exported', 'closed') THEN approved_at IS NOT NULL
    ELSE TRUE
  END
  AND (state NOT IN ('exporting', 'exported', 'closed') OR export_started_at IS NOT NULL)
  AND (state IN ('exported', 'closed')) = (num_nonnulls(exported_at, csv_key, xlsx_key) = 3)
  AND (state = 'closed') = (closed_at IS NOT NULL)
);
CREATE INDEX payout_batch_newest ON payout_batch (created_at DESC, id DESC);

-- A reward is paid by one line at a time; one that came back or was pulled frees it.
CREATE UNIQUE INDEX payout_line_live ON payout_line (reward_id) WHERE state IN ('queued', 'sent', 'paid');
-- One payment of the bank proves one line.
CREATE UNIQUE INDEX payout_line_proof ON payout_line (proof_reference) WHERE proof_reference IS NOT NULL;
ALTER TABLE payout_line ADD CONSTRAINT payout_line_amounts CHECK (
  tax_fen >= 0 AND net_fen > 0 AND gross_fen = tax_fen + net_fen
);
ALTER TABLE payout_line ADD CONSTRAINT payout_line_story CHECK (
  (state IN ('queued', 'pulled') OR sent_at IS NOT NULL)
  AND num_nonnulls(paid_at, paid_on, proof_reference, proof_fen) IN (0, 4)
  AND proof_fen = net_fen
  AND (state <> 'paid' OR (paid_at IS NOT NULL AND settled_by_id IS NOT NULL))
  AND (state IN ('pulled', 'returned')) = (ended_reason IS NOT NULL)
);
CREATE INDEX payout_line_paid ON payout_line (paid_on, id) WHERE paid_at IS NOT NULL;

CREATE FUNCTION payout_line_is_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'violates constraint "payout_line_fixed"' USING ERRCODE = 'check_violation';
END $$;

CREATE TRIGGER payout_line_fixed
  BEFORE UPDATE OF batch_id, reward_id, member_id, bank_account_id, gross_fen, tax_fen, net_fen ON payout_line
  FOR EACH ROW EXECUTE FUNCTION payout_line_is_fixed();
