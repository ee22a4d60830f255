-- $1 question, $2 its vector, $3 the groups the reader belongs to, $4 how many passages
with allowed as (
  select *, (select coalesce(sum(cardinality(positions)), 0)::float from unnest(words)) as len
  from passage where readers && $3
),
size as (select count(*)::float as n, avg(len) as mean from allowed),
posting as (
  select id, len, lexeme, cardinality(positions) as tf
  from allowed, unnest(words)
),
term as (
  select lexeme, ln(1 + (n - count(*) + 0.5) / (count(*) + 0.5)) as idf
  from posting, size
  where lexeme in (select lexeme from unnest(to_tsvector('english', $1)))
  group by lexeme, n
),
bm25 as (
  select id, row_number() over (
    order by sum(idf * tf * 2.2 / (tf + 1.2 * (0.25 + 0.75 * len / mean))) desc, id) as place
  from posting join term using (lexeme), size
  group by id
),
near as (select id, row_number() over (order by vector <=> $2, id) as place from allowed),
fused as (
  select id, sum(1.0 / (60 + place)) as score
  from (select * from bm25 union all select * from near) as ranked
  where place <= 20
  group by id
)
select body from fused join passage using (id) order by score desc, id limit $4
