import { spawnSync } from "node:child_process";
import { chownSync, existsSync, statSync } from "node:fs";
import { OperatorError } from "../operator-error.ts";

/** The account that runs the server; `undefined` where it is the one that runs us. */
export type ServerAccount = { uid: number; gid: number } | undefined;

const accountName = "postgres";

/**
 * PostgreSQL refuses to run as root, so root lends it another account: the owner of the data that is already there,
 * else `postgres`, which is made when the system has none.
 * @param dataFolder where the server's data is or will be.
 */
export function chooseServerAccount(dataFolder: string): ServerAccount {
  if (process.getuid?.() !== 0) {
    return undefined;
  }
  if (existsSync(dataFolder)) {
    const { uid, gid } = statSync(dataFolder);
    if (uid !== 0) {
      return { uid, gid };
    }
  }
  return findAccount() ?? createAccount();
}

/** Hands a file or folder to the server's account. */
export function giveTo(account: ServerAccount, path: string): void {
  if (account !== undefined) {
    chownSync(path, account.uid, account.gid);
  }
}

/** @returns whether the account can go into the folder: a home of another user is often closed. */
export function canEnter(account: ServerAccount, folder: string): boolean {
  return account === undefined || spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], { ...account }).status === 0;
}

function findAccount(): ServerAccount {
  const uid = readId("-u");
  const gid = readId("-g");
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

function readId(flag: "-u" | "-g"): number | undefined {
  const run = spawnSync("id", [flag, accountName], { encoding: "utf8" });
  return run.status === 0 ? Number(run.stdout) : undefined;
}

/** `useradd` is Debian's and Red Hat's, `adduser -D` is Alpine's. */
const creations = [
  ["useradd", "--system", "--user-group", "--no-create-home", accountName],
  ["adduser", "-S", "-D", "-H", accountName],
] as const;

function createAccount(): ServerAccount {
  for (const [command, ...args] of creations) {
    if (spawnSync(command, args).status === 0) {
      return findAccount();
    }
  }
  throw new OperatorError(
    "PostgreSQL does not run as root and no account could be made for it: run the club as an ordinary user, or create a user named postgres.",
  );
}
