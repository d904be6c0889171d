import { describe, expect, it } from "vitest";
import { Temporal } from "#app/shared/club-time.ts";
import { findTotpStep, makeTotpSecret, totpCode, totpStep, totpUri } from "./totp.ts";

/** "12345678901234567890" in base 32: the secret of RFC 6238, appendix B. */
const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

function at(seconds: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(seconds * 1000);
}

describe("one-time passwords", () => {
  it.each([
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_111_111_111, "050471"],
    [1_234_567_890, "005924"],
    [2_000_000_000, "279037"],
    [20_000_000_000, "353130"],
  ])("agree with RFC 6238 at %i seconds", (seconds, code) => {
    expect(totpCode(secret, totpStep(at(seconds)))).toBe(code);
  });

  it("are accepted one step early or late and no further", () => {
    const code = totpCode(secret, totpStep(at(3000)));
    expect(findTotpStep(secret, code, at(3000 - 30), null)).toBe(100n);
    expect(findTotpStep(secret, code, at(3000 + 59), null)).toBe(100n);
    expect(findTotpStep(secret, code, at(3000 + 60), null)).toBeNull();
    expect(findTotpStep(secret, code, at(3000 - 31), null)).toBeNull();
  });

  it("are not accepted twice, nor after a newer one", () => {
    const code = totpCode(secret, 100n);
    expect(findTotpStep(secret, code, at(3000), 100n)).toBeNull();
    expect(findTotpStep(secret, code, at(3000), 101n)).toBeNull();
    expect(findTotpStep(secret, code, at(3000), 99n)).toBe(100n);
  });

  it("refuse what is no code", () => {
    expect(findTotpStep(secret, "", at(59), null)).toBeNull();
    expect(findTotpStep(secret, "28708二", at(59), null)).toBeNull();
  });

  it("make secrets of 160 bits", () => {
    expect(makeTotpSecret((length) => new Uint8Array(length).fill(255))).toBe("7".repeat(32));
    expect(makeTotpSecret((length) => Buffer.from("12345678901234567890").subarray(0, length))).toBe(secret);
  });

  it("name the club and the account to the app", () => {
    expect(totpUri({ secret, account: "tao@example.com", issuer: "云栖 客会" })).toBe(
      `otpauth://totp/%E4%BA%91%E6%A0%96%20%E5%AE%A2%E4%BC%9A:tao%40example.com?secret=${secret}&issuer=%E4%BA%91%E6%A0%96%20%E5%AE%A2%E4%BC%9A`,
    );
  });
});
