import { z } from "zod";
import type { CliClub, CliCommand } from "#app/platform/cli/command.ts";
import { defineCommand } from "#app/platform/cli/define-command.ts";
import { OperatorError } from "#app/platform/operator-error.ts";
import { ROLES } from "#app/shared/abilities.ts";
import { inviteStaff } from "./commands/invite-staff.server.ts";
import { issuePasswordLink } from "./commands/issue-password-link.server.ts";
import { issueSetupToken } from "./commands/issue-setup-token.server.ts";
import { resetTotp } from "./commands/reset-totp.server.ts";
import { readClub } from "./queries/club.server.ts";
import { readStaffByEmail } from "./queries/staff-by-email.server.ts";

const email = z.email("must be a mail address").transform((typed) => typed.toLowerCase());

const setUp = defineCommand({
  name: "setup",
  usage: "",
  summary: "print the one-time link with which the first visitor of an empty club becomes its administrator",
  schema: z.object({ words: z.tuple([]) }),
  async run(_input, { out, openClub }) {
    const club = await openClub();
    if ((await readClub(club.db)) !== null) throw new OperatorError("This club is set up already.");
    const link = `${club.env.clubUrl}/setup?token=${await issueSetupToken(club)}`;
    out.show([`Set the club up once, within a day, at ${link}`], { link });
    return 0;
  },
});

const add = defineCommand({
  name: "staff add",
  usage: "--email ADDRESS --name NAME --role ROLE[,ROLE]",
  summary: "invite a member of staff; prints a link with which they set their password",
  valueOptions: ["email", "name", "role"],
  schema: z.object({
    words: z.tuple([]),
    email,
    name: z.string().trim().min(1).max(40),
    role: z
      .string()
      .transform((list) => list.split(","))
      .pipe(z.array(z.enum(ROLES, `must be of ${ROLES.join(", ")}`))),
  }),
  async run({ email: address, name, role }, { out, openClub }) {
    const club = await openClub();
    const invited = await inviteStaff(club, { email: address, name, roles: [...new Set(role)] });
    if (!invited.ok) throw new OperatorError(`There is a member of staff with the address ${address} already.`);
    const link = passwordLink(club, invited.value.token);
    out.show([`${name} sets a password here, once: ${link}`], { staffId: invited.value.staffId, link });
    return 0;
  },
});

const resetPassword = defineCommand({
  name: "staff reset-password",
  usage: "--email ADDRESS",
  summary: "print a link with which a member of staff sets a new password",
  valueOptions: ["email"],
  schema: z.object({ words: z.tuple([]), email }),
  async run({ email: address }, { out, openClub }) {
    const club = await openClub();
    const issued = await issuePasswordLink(club, { staffId: await findStaffId(club, address) });
    if (!issued.ok) throw unknownStaff(address);
    const link = passwordLink(club, issued.value.token);
    out.show([`${address} sets a new password here, once: ${link}`], { link });
    return 0;
  },
});

const resetAuthenticator = defineCommand({
  name: "staff reset-totp",
  usage: "--email ADDRESS",
  summary: "forget the lost authenticator of a member of staff and end their sessions",
  valueOptions: ["email"],
  schema: z.object({ words: z.tuple([]), email }),
  async run({ email: address }, { out, openClub }) {
    const club = await openClub();
    const reset = await resetTotp(club, { staffId: await findStaffId(club, address) });
    if (!reset.ok) throw unknownStaff(address);
    out.show([`${address} signs in without an authenticator, or sets up another.`], { reset: true });
    return 0;
  },
});

export const cliCommands: readonly CliCommand[] = [setUp, add, resetPassword, resetAuthenticator];

function passwordLink({ env }: CliClub, token: string): string {
  return `${env.clubUrl}/staff/password/${token}`;
}

async function findStaffId({ db }: CliClub, address: string): Promise<string> {
  const staff = await readStaffByEmail(db, address);
  if (staff === null) throw unknownStaff(address);
  return staff.id;
}

function unknownStaff(address: string): OperatorError {
  return new OperatorError(`There is no member of staff with the address ${address}.`);
}
