import { guideFiles } from '../build/guide-files.ts';

/** Lists the guides by how long ago they were verified, the oldest first: `npm run stale -- 2027-01-31`. */
const given = process.argv[2] ?? '';
const day = new Date(`${given}T00:00:00Z`);
if (!/^\d{4}-\d\d-\d\d$/.test(given) || Number.isNaN(day.getTime())) {
  console.error('Give the day to count from: npm run stale -- 2027-01-31');
  process.exit(2);
}
const ages = guideFiles().map(({ id, data: { verified } }) => ({
  id,
  date: verified.date.toISOString().slice(0, 10),
  days: Math.round((day.getTime() - verified.date.getTime()) / 86_400_000),
}));
for (const { id, date, days } of ages.toSorted((a, b) => b.days - a.days || (a.id < b.id ? -1 : 1)))
  console.log(`${String(days).padStart(5)} days  ${date}  ${id}`);
