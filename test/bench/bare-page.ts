/** The baseline of the perks page: `node:http` and `pg`, one indexed query, one template string of the page's size. */
import { createServer } from "node:http";
import pg from "pg";

const CONNECTIONS = 16;

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: CONNECTIONS });
const filler = "<!-- as long as the club's page -->".repeat(Number(process.env.PAGE_BYTES) / 35);

createServer(async (_request, response) => {
  const { rows } = await pool.query({
    name: "perks",
    text: `SELECT id, title, summary, picture_key, list_price_fen, member_price_fen, stock, claimed, claim_until
      FROM perk WHERE state = 'published' ORDER BY published_at DESC, id DESC LIMIT 20`,
  });
  const items = rows.map(
    (perk) =>
      `<li><a href="/perks/${perk.id}"><img src="/pictures/${perk.picture_key}.svg" alt=""><b>${perk.title}</b>` +
      `<p>${perk.summary}</p><p>${perk.member_price_fen} ${perk.list_price_fen}</p></a></li>`,
  );
  const body = `<!doctype html><title>Perks</title><ul>${items.join("")}</ul>`;
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(body + filler.slice(body.length));
}).listen(Number(process.env.PORT), "127.0.0.1");
