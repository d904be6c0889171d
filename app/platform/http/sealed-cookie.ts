import { createCookie } from "@remix-run/node";
import { z } from "zod";
import type { RequestContext } from "./load-context.ts";

/**
 * A short-lived cookie whose content its browser can neither read nor change: what one step of a form leaves for the
 * next. It ends by itself; it is no session.
 */
export type SealedCookie<T> = {
  /** @returns null when the cookie is missing, changed, of another form or past its time. */
  read(context: RequestContext, request: Request): Promise<T | null>;
  /** @returns the Set-Cookie header. */
  write(context: RequestContext, value: T): Promise<string>;
  /** @returns the Set-Cookie header that removes it. */
  clear(context: RequestContext): Promise<string>;
};

/** @param minutes how long what is written counts; after that, or when it was tampered with, it reads as null. */
export function createSealedCookie<T>(name: string, schema: z.ZodType<T>, minutes: number): SealedCookie<T> {
  const sealedSchema = z.object({ name: z.literal(name), until: z.number(), value: schema });
  const cookieFor = ({ env }: RequestContext) =>
    createCookie(name, {
      httpOnly: true,
      secure: env.clubUrl.startsWith("https:"),
      sameSite: "lax",
      path: "/",
      maxAge: minutes * 60,
    });
  return {
    async read(context, request) {
      const sealed: unknown = await cookieFor(context).parse(request.headers.get("cookie"));
      const parsed = sealedSchema.safeParse(typeof sealed === "string" ? openSealed(context, sealed) : null);
      const isAlive = parsed.success && parsed.data.until > context.ctx.clock.now().epochMilliseconds;
      return isAlive ? parsed.data.value : null;
    },
    write(context, value) {
      const until = context.ctx.clock.now().epochMilliseconds + minutes * 60_000;
      return cookieFor(context).serialize(context.ctx.vault.encrypt(JSON.stringify({ name, until, value })));
    },
    clear: (context) => cookieFor(context).serialize("", { maxAge: 0 }),
  };
}

/** A cookie that was cut off or made by hand counts as missing. */
function openSealed({ ctx }: RequestContext, sealed: string): unknown {
  try {
    return JSON.parse(ctx.vault.decrypt(sealed));
  } catch {
    return null;
  }
}
