/** A bank's slip as it would come by mail: a PDF of one page. English letters only, which need no font in the file. */
export function bankSlip(payment: { reference: string; paidOn: string; yuan: string; payee: string }): Uint8Array {
  const lines = [
    "Bank slip (demo club, no real payment)",
    `Reference  ${payment.reference}`,
    `Paid on    ${payment.paidOn}`,
    `Amount     CNY ${payment.yuan}`,
    `Account    **** ${payment.payee}`,
  ];
  const page = `BT /F1 12 Tf 48 240 Td 22 TL ${lines.map((line) => `(${escapeText(line)}) Tj T*`).join(" ")} ET`;
  return Buffer.from(
    pdfOf([
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 298]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
      `<</Length ${page.length}>>stream\n${page}\nendstream`,
      "<</Type/Font/Subtype/Type1/BaseFont/Courier>>",
    ]),
    "latin1",
  );
}

/** Numbers the objects from 1 and lists where each begins, as a PDF ends with. */
function pdfOf(objects: readonly string[]): string {
  let file = "%PDF-1.4\n";
  const starts: number[] = [];
  for (const [index, object] of objects.entries()) {
    starts.push(file.length);
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = starts.map((start) => `${String(start).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  return `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`;
}

function escapeText(text: string): string {
  return text.replace(/[\\()]/g, "\\$&");
}
