import QRCode from "qrcode";

/** @returns an SVG of the text as a QR code without a margin, with error correction for a scratched screen. */
export function drawQrCode(text: string): Promise<string> {
  return QRCode.toString(text, { type: "svg", errorCorrectionLevel: "Q", margin: 0 });
}
