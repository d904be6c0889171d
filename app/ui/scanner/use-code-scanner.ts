import { useEffect, useRef, useState, type RefObject } from "react";
import { isValidCode, normalizeCode } from "#app/shared/codes.ts";
import { createQrDecoder } from "./decode-qr.ts";

export type CameraState = "starting" | "on" | "foreign" | "absent";

const LOOK_EVERY_MS = 180;
/** A code that stays in the picture counts once; it counts again when it was away for so long. */
const FORGET_AFTER_MS = 5_000;

/**
 * Looks through the back camera for a code of the club for as long as the page is open.
 * @param options.onCode hears each code that comes into the picture while not paused.
 * @returns what to show of it; "foreign" while a code that is not the club's is held out.
 */
export function useCodeScanner({ isPaused, onCode }: { isPaused: boolean; onCode: (code: string) => void }) {
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<CameraState>("starting");
  const latest = useRef({ isPaused, onCode });
  useEffect(() => {
    latest.current = { isPaused, onCode };
  }, [isPaused, onCode]);

  useEffect(() => {
    const ended = new AbortController();
    const hear = createHearer(
      (code) => latest.current.onCode(code),
      () => latest.current.isPaused,
    );
    void look(video, ended.signal, {
      findsNoCamera: () => setState("absent"),
      sees: (text) => {
        const code = text === null ? null : normalizeCode(text);
        const isOurs = code !== null && isValidCode(code);
        setState(code === null || isOurs ? "on" : "foreign");
        if (isOurs) hear(code);
      },
    });
    return () => ended.abort();
  }, []);
  return { video, state };
}

/** Passes a code on when it comes into the picture, not while it stays there. */
function createHearer(pass: (code: string) => void, isPaused: () => boolean): (code: string) => void {
  let last = { code: "", atMs: 0 };
  return (code) => {
    const nowMs = performance.now();
    const isSame = code === last.code && nowMs - last.atMs < FORGET_AFTER_MS;
    if (!isSame && isPaused()) return;
    last = { code, atMs: nowMs };
    if (!isSame) pass(code);
  };
}

type Listener = { findsNoCamera: () => void; sees: (text: string | null) => void };

/** Opens the camera and tells what it sees until ended. */
async function look(video: RefObject<HTMLVideoElement | null>, ended: AbortSignal, listener: Listener): Promise<void> {
  const stream = await openCamera();
  const stop = () => stream?.getTracks().forEach((track) => track.stop());
  const element = video.current;
  if (ended.aborted) return stop();
  if (stream === null || element === null) return listener.findsNoCamera();
  ended.addEventListener("abort", stop);
  element.srcObject = stream;
  await element.play().catch(() => undefined);
  const decode = await createQrDecoder();
  while (!ended.aborted) {
    listener.sees(await decode(element).catch(() => null));
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

/** @returns null where there is no camera, no permission, or no TLS. */
async function openCamera(): Promise<MediaStream | null> {
  if (!("mediaDevices" in navigator)) return null;
  return navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" }, audio: false }).catch(() => null);
}
