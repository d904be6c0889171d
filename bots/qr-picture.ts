import QRCode from "qrcode";

/** Width in pixels: sharp on a phone, and small enough for a slow network. */
const WIDTH = 480;

/** @returns a PNG of the text as a QR code, with the quiet zone that a till's scanner needs. */
export function drawQrPicture(text: string): Promise<Uint8Array> {
  return QRCode.toBuffer(text, { type: "png", errorCorrectionLevel: "Q", margin: 4, width: WIDTH });
}
