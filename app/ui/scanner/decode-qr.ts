/** Reads the text of a QR code in what the camera sees now; null for none. */
export type QrDecoder = (video: HTMLVideoElement) => Promise<string | null>;

type Detector = { detect(source: CanvasImageSource): Promise<{ rawValue: string }[]> };
type DetectorClass = new (options: { formats: string[] }) => Detector;

/** Wide enough for a code held at arm's length, small enough for an old phone to look at several times a second. */
const LOOK_WIDTH_PX = 480;

/** @returns the browser's own reader where it has one, else one in JavaScript that is fetched only then. */
export async function createQrDecoder(): Promise<QrDecoder> {
  const own: unknown = Reflect.get(window, "BarcodeDetector");
  if (isDetectorClass(own)) {
    const detector = new own({ formats: ["qr_code"] });
    return async (video) => (await detector.detect(video))[0]?.rawValue ?? null;
  }
  const { default: readQr } = await import("jsqr");
  const canvas = document.createElement("canvas");
  const drawing = canvas.getContext("2d", { willReadFrequently: true });
  return async (video) => {
    if (drawing === null || video.videoWidth === 0) return null;
    canvas.width = LOOK_WIDTH_PX;
    canvas.height = Math.round((LOOK_WIDTH_PX * video.videoHeight) / video.videoWidth);
    drawing.drawImage(video, 0, 0, canvas.width, canvas.height);
    const { data, width, height } = drawing.getImageData(0, 0, canvas.width, canvas.height);
    return readQr(data, width, height, { inversionAttempts: "dontInvert" })?.data ?? null;
  };
}

function isDetectorClass(value: unknown): value is DetectorClass {
  return typeof value === "function";
}
