import { PERKS } from "./content/perks.ts";
import { makePeople } from "./content/people.ts";
import { bindContacts } from "./demo/bind-contacts.ts";
import { openDemoChat } from "./demo/chat.ts";
import { loadBankAccounts } from "./demo/load-bank-accounts.ts";
import { loadCare } from "./demo/load-care.ts";
import { loadClub } from "./demo/load-club.ts";
import { loadConversations } from "./demo/load-conversations.ts";
import { loadEvents } from "./demo/load-events.ts";
import { loadPayouts } from "./demo/load-payouts.ts";
import { loadPeople } from "./demo/load-people.ts";
import { loadPerks } from "./demo/load-perks.ts";
import { loadReferrals } from "./demo/load-referrals.ts";
import { loadRegister } from "./demo/load-register.ts";
import { loadVouchers } from "./demo/load-vouchers.ts";
import { sendMessages } from "./demo/send-messages.ts";
import { createStage, type DemoServices } from "./demo/stage.ts";

/** How a visitor of the demo enters, as the terminal prints it. */
export type DemoSignIn = { role: string; account: string; secret: string };

/**
 * Fills an empty database with a believable club. Everything is done by the features' own commands, each at its own
 * moment before today, so that the demo obeys every rule of the real thing.
 * @throws when the content breaks a rule; the database is then to be emptied.
 */
export async function createDemoClub(services: DemoServices): Promise<{ signIns: DemoSignIn[] }> {
  const stage = createStage(services);
  const people = makePeople(stage.chance, stage.today);
  const staff = await loadClub(stage);
  await loadPeople(stage, people);
  await loadRegister(stage, people, staff);
  await loadBankAccounts(stage, people);
  const tills = await loadPerks(stage);
  await loadVouchers(stage, people, tills, PERKS);
  await loadEvents(stage, people, staff);
  await loadReferrals(stage);
  const chat = await openDemoChat(stage);
  const owners = await bindContacts(stage, people, chat);
  await loadPayouts(stage, staff);
  await loadCare(stage, people);
  await loadConversations(stage, chat, owners, staff);
  await sendMessages(stage, chat.accountId);
  return {
    signIns: [
      ...staff.signIns,
      ...tills.signIns,
      { role: "owner 林静", account: "138 0012 2046", secret: "code at /demo/outbox" },
    ],
  };
}
