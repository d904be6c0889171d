import { FileBox } from "file-box";
import type { Puppet } from "wechaty-puppet";
import type { Leased } from "./ports.ts";
import { TIMED_OUT, withPatience } from "./with-patience.ts";

/** What became of a message that was handed to the network. */
export type Fate =
  { is: "sent"; externalId: string | null } | { is: "rejected"; reason: string } | { is: "in_doubt"; reason: string };

/** gRPC status of an error that the service itself answered, as opposed to one of the connection. */
const UNKNOWN = 2;
const NOT_CONNECTED = /^No connection established/;

type Way = Pick<Puppet, "messageSendText" | "messageSendFile">;

/**
 * Hands a message to the network and tells what became of it. An error that the service answered
 * means "not sent"; a connection that breaks or stays silent for `patienceMs` leaves it open. Sending a
 * picture tries two ways inside the library, so there only the service's own word counts.
 */
export async function sendMessage(way: Way, message: Leased, patienceMs: number): Promise<Fate> {
  try {
    const sent = await withPatience(deliver(way, message), patienceMs);
    return sent === TIMED_OUT ? { is: "in_doubt", reason: "no answer" } : { is: "sent", externalId: sent };
  } catch (error) {
    const { code, text } = describe(error);
    const unsent = code === UNKNOWN || (message.picture === null && NOT_CONNECTED.test(text));
    return { is: unsent ? "rejected" : "in_doubt", reason: text.slice(0, 200) };
  }
}

async function deliver(way: Way, { contactExternalId, text, picture }: Leased): Promise<string | null> {
  if (picture === null) return (await way.messageSendText(contactExternalId, text)) ?? null;
  const box = FileBox.fromBase64(Buffer.from(picture.bytes).toString("base64"), picture.name);
  return (await way.messageSendFile(contactExternalId, box)) ?? null;
}

function describe(error: unknown): { code: number | null; text: string } {
  const code = error instanceof Error && "code" in error && typeof error.code === "number" ? error.code : null;
  const details = error instanceof Error && "details" in error ? error.details : null;
  return { code, text: typeof details === "string" ? details : String(error) };
}
