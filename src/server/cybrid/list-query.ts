import type { Context } from 'hono';
import { ServerProblem } from '../problem.js';
import { isSame } from './own.js';
import { notFound } from './refusal.js';

const refused = (): ServerProblem => new ServerProblem('invalid', 'The query holds something that is not passed on.');

/** For calls whose queries only ask for more, such as `include_pii`. */
export function refuseQuery(context: Context): void {
  if (new URL(context.req.url).search !== '') throw refused();
}

/** The query of a list, made anew: this customer's verifications of type kyc, one page. Throws `invalid`, and 404 for another's. */
export function readListQuery(context: Context, customerGuid: string): string {
  const given = [...new URL(context.req.url).searchParams];
  const query = new Map(given);
  if (query.size !== given.length) throw refused();
  const { customer_guid = customerGuid, type = 'kyc', page = '0', per_page, ...others } = Object.fromEntries(query);
  if (!isSame(customer_guid, customerGuid)) throw notFound('Customer');
  const counts = /^\d{1,4}$/.test(page) && (per_page === undefined || /^([1-9]\d?|100)$/.test(per_page));
  if (type !== 'kyc' || !counts || Object.keys(others).length > 0) throw refused();
  return new URLSearchParams({
    customer_guid: customerGuid,
    type,
    page,
    ...(per_page !== undefined && { per_page }),
  }).toString();
}
