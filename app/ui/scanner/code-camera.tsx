import { useHydrated } from "../use-hydrated.ts";
import { useCodeScanner, type CameraState } from "./use-code-scanner.ts";

type Scanning = {
  isPaused: boolean;
  onCode: (code: string) => void;
  /** What is said under the picture. */
  texts: Readonly<Record<CameraState, string>>;
};

/** The camera's picture with the frame to hold a code into; nothing without JavaScript, where codes are typed. */
export function CodeCamera(scanning: Scanning) {
  return useHydrated() ? <Viewfinder {...scanning} /> : null;
}

function Viewfinder({ texts, ...scanning }: Scanning) {
  const { video, state } = useCodeScanner(scanning);
  return (
    <div className="relative grid min-h-60 flex-1 place-items-center overflow-hidden rounded-hero bg-[#18211d] text-[#faf7f2]">
      <video
        ref={video}
        muted
        playsInline
        aria-hidden="true"
        className={state === "absent" ? "hidden" : "absolute inset-0 size-full object-cover"}
      />
      {state === "absent" ? null : (
        <svg viewBox="0 0 252 252" width={252} height={252} fill="none" stroke="currentColor" aria-hidden="true">
          <g className="relative" strokeWidth="4" strokeLinecap="round">
            <path d="M2 44V22A20 20 0 0 1 22 2h22M208 2h22a20 20 0 0 1 20 20v22M250 208v22a20 20 0 0 1-20 20h-22M44 250H22a20 20 0 0 1-20-20v-22" />
          </g>
        </svg>
      )}
      <p role="status" className="absolute inset-x-4 bottom-4 text-center">
        {texts[state]}
      </p>
    </div>
  );
}
