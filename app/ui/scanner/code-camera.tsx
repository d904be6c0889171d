import { useHydrated } from "../use-hydrated.ts";
import { useCodeScanner, type CameraState } from "./use-code-scanner.ts";

type Scanning = {
  isPaused: boolean;
  onCode: (code: string) => void;
  /** What is said under the picture, or in its place. */
  texts: Readonly<Record<CameraState, string>>;
};

/**
 * The camera's picture with the frame to hold a code into, once there is one to show. Until then and without a camera
 * it is a line of words; nothing without JavaScript. Codes can always be typed, so put their field above it.
 */
export function CodeCamera(scanning: Scanning) {
  return useHydrated() ? <Viewfinder {...scanning} /> : null;
}

function Viewfinder({ texts, ...scanning }: Scanning) {
  const { video, state } = useCodeScanner(scanning);
  const isOn = state === "on" || state === "foreign";
  return (
    <div
      className={
        isOn
          ? "relative grid min-h-60 flex-1 place-items-center overflow-hidden rounded-hero bg-[#18211d] text-[#faf7f2]"
          : "text-ink-2"
      }
    >
      <video
        ref={video}
        muted
        playsInline
        aria-hidden="true"
        className={isOn ? "absolute inset-0 size-full object-cover" : "hidden"}
      />
      {isOn ? (
        <svg
          viewBox="0 0 252 252"
          width={252}
          height={252}
          fill="none"
          stroke="currentColor"
          aria-hidden="true"
          className="relative"
        >
          <g strokeWidth="4" strokeLinecap="round">
            <path d="M2 44V22A20 20 0 0 1 22 2h22M208 2h22a20 20 0 0 1 20 20v22M250 208v22a20 20 0 0 1-20 20h-22M44 250H22a20 20 0 0 1-20-20v-22" />
          </g>
        </svg>
      ) : null}
      <p role="status" className={isOn ? "absolute inset-x-4 bottom-4 text-center" : undefined}>
        {texts[state]}
      </p>
    </div>
  );
}
