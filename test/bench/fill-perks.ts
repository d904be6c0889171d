import type { Database } from "#app/platform/db/database.ts";

const MERCHANTS = 500;
/** Two-character words, of which titles are made. */
const WORDS =
  "茶馆 书房 体检 泳池 陶艺 柿园 酒店 健身 咖啡 烘焙 花店 宠物 影院 家政 眼镜 钢琴 亲子 周末 双人 午餐 晚餐 早茶 点心 水果 门票 年卡 洗牙 配镜 温泉 露营";

/** Fills a club's database with so many published perks of 500 merchants, one second apart, and their search index. */
export async function fillPerks({ pool }: Database, perks: number): Promise<void> {
  await pool.query(
    `INSERT INTO merchant (id, name, kind, created_at)
     SELECT gen_random_uuid(), '商家' || n, 'tea_house', now() FROM generate_series(1, $1) AS n`,
    [MERCHANTS],
  );
  await pool.query(
    `INSERT INTO branch (id, merchant_id, name, address, hours, created_at)
     SELECT gen_random_uuid(), id, '一店', '云湖花园北门', '{"1": [["10:00", "22:00"]]}', now() FROM merchant`,
  );
  await pool.query(
    `WITH words AS (SELECT string_to_array($2, ' ') AS word),
     merchants AS (SELECT array_agg(id) AS merchant FROM merchant),
     titles AS (
       SELECT n, merchant[1 + n % array_length(merchant, 1)] AS merchant_id,
              word[1 + n % 30] || word[1 + (n / 30) % 30] || word[1 + (n / 900) % 30] AS title
       FROM words, merchants, generate_series(1, $1) AS n
     )
     INSERT INTO perk (id, merchant_id, kind, title, summary, body, category, picture_key, list_price_fen,
                       member_price_fen, claim_from, claim_until, use_until, search_text, search_grams, state,
                       published_at, created_at, updated_at)
     SELECT gen_random_uuid(), merchant_id, 'member_price', title, '一壶茶、两份茶点，靠窗的位子坐到您想走。', '到店出示券码。',
            (ARRAY['family', 'parents', 'home', 'tea_food', 'sport', 'culture', 'health', 'travel', 'pets'])[1 + n % 9],
            'tea', 16800, 6800, now() - interval '1 day', now() + interval '30 days', now() + interval '60 days', title,
            ARRAY(SELECT substr(title, at, size) FROM generate_series(1, length(title)) AS at, (VALUES (1), (2)) AS s (size)),
            'published', now() - n * interval '1 second', now(), now()
     FROM titles`,
    [perks, WORDS],
  );
  await pool.query("VACUUM ANALYZE perk, merchant, branch");
}
