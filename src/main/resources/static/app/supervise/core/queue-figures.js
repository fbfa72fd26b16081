// What a queue says of itself: counts by age, by time left, by person. Nothing here draws.

const HOUR = 3_600_000;
/** Upper ends of the age bands in hours; the last band has none. */
const BANDS = [4, 24, 48, 96, Infinity];
const SOON_HOURS = 4;

const late = (item, now) => item.overdue || new Date(item.dueAt) <= now;
const risky = (item) => item.priority === 'RISK' && !item.riskAcknowledgedByName;

/** One line a band: {from, to, count, overdue, risk}, ages in hours. */
export function byAge(items, now) {
  return BANDS.map((to, i) => {
    const from = BANDS[i - 1] ?? 0;
    const here = items.filter(({ receivedAt }) => {
      const age = Math.max(0, now - new Date(receivedAt)) / HOUR;
      return from <= age && age < to;
    });
    return { from, to, count: here.length, overdue: here.filter((item) => late(item, now)).length, risk: here.filter(risky).length };
  });
}

/** The figures that stand on top. */
export function totals(items, now) {
  const timers = items.filter(risky);
  const out = timers.filter(({ acknowledgeBy }) => new Date(acknowledgeBy) <= now);
  const inTime = items.filter((item) => !late(item, now));
  return {
    open: items.length,
    overdue: items.length - inTime.length,
    soon: inTime.filter(({ dueAt }) => new Date(dueAt) - now <= SOON_HOURS * HOUR).length,
    running: timers.length - out.length,
    out: out.length,
    held: items.filter(({ claimedBy }) => claimedBy).length,
    escalated: items.filter(({ state }) => state === 'ESCALATED').length,
  };
}

/** Messages of risk that nobody has acknowledged yet, the longest run out first. */
export const timers = (items) => items.filter(risky).sort((a, b) => (a.acknowledgeBy < b.acknowledgeBy ? -1 : 1));

/** What somebody holds, and what was passed on to somebody. */
export const held = (items) => items.filter(({ claimedBy, state }) => claimedBy || state === 'ESCALATED');

/** One line a therapist, the one with most overdue first. */
export function byTherapist(items, now) {
  const groups = new Map();
  for (const item of items) groups.set(item.therapistId, [...(groups.get(item.therapistId) ?? []), item]);
  return [...groups].map(([id, theirs]) => ({
    id,
    open: theirs.length,
    overdue: theirs.filter((item) => late(item, now)).length,
    risk: theirs.filter(risky).length,
    held: theirs.filter(({ claimedBy }) => claimedBy === id).length,
    oldest: theirs.map(({ receivedAt }) => receivedAt).sort()[0],
  })).sort((a, b) => b.overdue - a.overdue || b.risk - a.risk || b.open - a.open || (a.id < b.id ? -1 : 1));
}
