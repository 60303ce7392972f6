/** States and status reasons by the keys that filters use for them. */
type Values = Readonly<Record<string, number>>;

/** Of a new table: the same two everywhere. */
export const OWN_STATES: Values = { active: 0, inactive: 1 };
export const OWN_STATUSES: Values = { active: 1, inactive: 2 };

/** Of tables that exist already, as their documentation numbers them. */
const STATES: Readonly<Record<string, Values | undefined>> = {
  account: OWN_STATES,
  contact: OWN_STATES,
  transactioncurrency: OWN_STATES,
  campaign: OWN_STATES,
  opportunity: { open: 0, won: 1, lost: 2 },
  lead: { open: 0, qualified: 1, disqualified: 2 },
  incident: { active: 0, resolved: 1, canceled: 2 },
};

/** Undefined when nothing is known of the table's states. */
export function statesOf(table: string): Values | undefined {
  return Object.hasOwn(STATES, table) ? STATES[table] : undefined;
}
