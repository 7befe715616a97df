/** What every page here has from its bank: who is signed in, and the customer's token. */
import type { Dictionary, GetToken } from 'kyc-verification';

export interface Customer {
  readonly guid: string;
  /** Only because it is a demo: where the stand-in of Persona's screens is. */
  readonly providerHost: string;
}

/** The sandbox's customer who passes. */
const guid = 'passes00000000000000000000000000';

export const strings: Partial<Dictionary> = { 'verified.title': 'Welcome to the bank' };

export async function signIn(): Promise<Customer> {
  await fetch('/login', { method: 'POST', body: JSON.stringify({ customer_guid: guid }) });
  const sandbox = (await (await fetch('/sandbox.json')).json()) as { readonly personaHost: string };
  return { guid, providerHost: sandbox.personaHost };
}

export const getToken: GetToken = async (reason, signal) => {
  const answer = await fetch(`/kyc/token?reason=${reason}`, { method: 'POST', signal });
  if (!answer.ok) throw new Error(`No token: ${answer.status}`);
  return answer.text();
};
